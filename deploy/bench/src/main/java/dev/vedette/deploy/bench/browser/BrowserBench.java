// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.checks.probe.browser.process.Chromium;
import dev.vedette.deploy.bench.Descendants;
import dev.vedette.deploy.bench.Machine;
import dev.vedette.deploy.demo.site.Breakages;
import dev.vedette.deploy.demo.site.Town;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A login in five steps: time and processor time a run with a warm worker, and whether two hundred
 * runs leave anything behind.
 */
public final class BrowserBench {
  private static final int LEAK_RUNS = 200;
  private static final int WARM_UP = 10;
  private static final Duration REST = Duration.ofSeconds(3);
  private static final String PASSWORD = "a long watch";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Chromium chromium;
  private final boolean withPeer;

  /**
   * Measures nothing yet.
   *
   * @param withPeer whether a plain Playwright script runs beside it
   */
  public BrowserBench(Chromium chromium, boolean withPeer) {
    this.chromium = chromium;
    this.withPeer = withPeer;
  }

  /**
   * Returns the bench's one JSON object.
   *
   * @param runs that are measured
   */
  public String run(int runs) {
    Descendants.endWithUs();
    Path root = folder("v");
    Path lasting = folder("vedette-bench-");
    try (Town town = new Town(PASSWORD, new Breakages((_, _) -> {}))) {
      ObjectNode result = JSON.createObjectNode().put("bench", "browser");
      result.set("machine", Machine.describe());
      measure(runs, new Folders(root, lasting), town, result);
      return result.toPrettyString();
    } finally {
      delete(root);
      delete(lasting);
    }
  }

  /**
   * Where files go.
   *
   * @param workers of the workers, which are to leave none there
   * @param lasting of the bench
   */
  private record Folders(Path workers, Path lasting) {
    Path driver() {
      return lasting.resolve("driver");
    }
  }

  private void measure(int runs, Folders folders, Town town, ObjectNode result) {
    Remains remains = new Remains(ProcessTree.of(ProcessHandle.current()), folders.workers());
    ObjectNode into = result.putObject("ours");
    try (OurBrowser ours = OurBrowser.start(folders.workers(), folders.driver(), town, PASSWORD)) {
      ours.run(WARM_UP);
      rest();
      remains.write(into, "_first");
      race(runs, ours, folders, town, result);
      ours.run(Math.max(0, LEAK_RUNS - runs - WARM_UP - 1));
      // One run later the worker is replaced, which would flatter.
      rest();
      remains.write(into, "_last");
      ours.run(1);
      into.set("rss_mb", into.get("rss_mb_last"));
    }
    remains.writeEnd(into);
  }

  /** Lets what belongs to the last run go: a context is closed after its run was answered. */
  private static void rest() {
    try {
      Thread.sleep(REST);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  private void race(int runs, OurBrowser ours, Folders folders, Town town, ObjectNode result) {
    if (!withPeer) {
      List<Block> blocks = new ArrayList<>();
      for (int done = 0; done < runs; done += Block.TURN) {
        blocks.add(
            Block.of(
                Math.min(Block.TURN, runs - done),
                ours::run,
                () -> ProcessTree.of(ProcessHandle.current())));
      }
      Block.all(blocks).write(result.withObject("/ours"));
      return;
    }
    try (Peer peer = Peer.start(folders.driver(), folders.lasting(), chromium, town, PASSWORD)) {
      peer.run(WARM_UP);
      new Contest(ours, peer).hold(runs, result);
    }
  }

  private static Path folder(String prefix) {
    try {
      return Files.createTempDirectory(prefix);
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder for the bench", e);
    }
  }

  private static void delete(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the bench's folder cannot be deleted", e);
    }
  }
}
