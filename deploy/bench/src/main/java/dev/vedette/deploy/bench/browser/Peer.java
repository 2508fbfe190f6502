// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vedette.checks.probe.browser.process.Chromium;
import dev.vedette.deploy.demo.site.Town;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A plain Playwright script, on the driver's own Node, that is told how often to run. */
final class Peer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final BufferedWriter in;
  private final BufferedReader out;

  private Peer(Process process) {
    this.process = process;
    this.in = process.outputWriter();
    this.out = process.inputReader();
  }

  /**
   * Starts it, and waits until its browser is there.
   *
   * @param driver the unpacked driver, with Node
   * @param folder for the script
   */
  static Peer start(Path driver, Path folder, Chromium chromium, Town town, String password) {
    Path script = folder.resolve("peer.js");
    List<String> line =
        List.of(
            driver.resolve("node").toString(),
            script.toString(),
            driver.resolve("package").toString(),
            chromium.path().toString(),
            chromium.sandbox() ? "on" : "off",
            town.shop().toString(),
            town.user(),
            password);
    try (InputStream text = Peer.class.getResourceAsStream("peer.js")) {
      Files.copy(text, script);
      ProcessBuilder builder = new ProcessBuilder(line);
      Peer peer = new Peer(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
      peer.read();
      return peer;
    } catch (IOException e) {
      throw new UncheckedIOException("the Playwright script cannot be started", e);
    }
  }

  ProcessTree tree() {
    return ProcessTree.of(process.toHandle());
  }

  /** So many runs; milliseconds of each. */
  List<Double> run(int runs) {
    try {
      in.write(runs + "\n");
      in.flush();
      return read();
    } catch (IOException e) {
      throw new UncheckedIOException("the Playwright script is gone", e);
    }
  }

  private List<Double> read() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new IOException("the Playwright script ended");
    }
    return List.of(JSON.readValue(line, Double[].class));
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
