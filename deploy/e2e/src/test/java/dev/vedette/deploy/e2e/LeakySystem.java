// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.e2e;

import dev.vedette.deploy.demo.Ports;
import dev.vedette.deploy.demo.process.Child;
import dev.vedette.deploy.demo.process.VedetteCommand;
import dev.vedette.deploy.demo.site.Answer;
import dev.vedette.deploy.demo.site.Site;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A controller and an agent whose checks tell a target secrets, which the target repeats. */
final class LeakySystem implements AutoCloseable {
  private static final VedetteCommand VEDETTE =
      VedetteCommand.java("dev.vedette.deploy.cli.Vedette");

  private final Path root;
  private final int port = Ports.freeOr(0);
  private final List<String> paged = new CopyOnWriteArrayList<>();
  private final Site pager;
  private final Echo target;
  private final int browsers;
  private final Path temporary = Files.createTempDirectory("v");
  private final Child controller;
  private final Child agent;

  private LeakySystem(Path root, Echo target, String checks, int browsers) throws IOException {
    this.root = root;
    this.target = target;
    this.browsers = browsers;
    this.pager = Site.start("127.0.0.1", 0, ask -> accept(ask.body()));
    Canaries.write(root.resolve("secrets"));
    Files.createDirectories(root.resolve("checks"));
    Files.createDirectories(scanned());
    write("vedette.yaml");
    write(checks);
    Files.writeString(root.resolve("token"), "a-token-of-the-agents-of-this-test-alone\n");
    controller = start("controller", controllerWords());
    agent = start("agent", agentWords());
  }

  /** Whose checks send them over HTTP. */
  static LeakySystem ofHttp(Path root) throws IOException {
    return new LeakySystem(root, new EchoingTarget(), "leaky.yaml", 0);
  }

  /** Whose checks type them into pages. */
  static LeakySystem ofBrowser(Path root) throws IOException {
    return new LeakySystem(root, new EchoingPages(), "typing.yaml", 1);
  }

  private Answer accept(String page) {
    paged.add(page);
    return Answer.json(202, "{\"status\":\"success\"}");
  }

  private void write(String name) throws IOException {
    try (InputStream in = LeakySystem.class.getResourceAsStream(name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(
          root.resolve("checks").resolve(name),
          text.replace("@target@", target.url())
              .replace("@other@", target.url().replace("127.0.0.1", "localhost"))
              .replace("@pager@", pager.url() + "/v2/enqueue"));
    }
  }

  private Child start(String name, List<String> words) {
    List<String> line = new ArrayList<>(VEDETTE.words(words));
    line.add(1, "-Djava.io.tmpdir=" + temporary);
    return Child.start(name, line, scanned().resolve(name + ".log"));
  }

  private List<String> controllerWords() {
    return List.of(
        "controller",
        "--checks=" + root.resolve("checks"),
        "--data=" + scanned().resolve("controller"),
        "--listen=127.0.0.1:" + port,
        "--agent-tokens=" + root.resolve("token"));
  }

  private List<String> agentWords() {
    return List.of(
        "agent",
        "--location=here",
        "--location=there",
        "--controller=" + url(""),
        "--token-file=" + root.resolve("token"),
        "--allow=127.0.0.0/8",
        "--browsers=" + browsers,
        "--data=" + scanned().resolve("agent"),
        "--secrets=" + root.resolve("secrets"));
  }

  String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  /** What the pager got, as it came. */
  String paged() {
    return String.join("\n", paged);
  }

  /** What the target got. */
  String told() {
    return target.heard();
  }

  /** As {@code kill -9}: what the agent then measures stays in its spool. */
  void killController() {
    controller.kill();
  }

  /** Everything that the processes write. */
  private Path scanned() {
    return root.resolve("written");
  }

  /** Each file that the processes wrote: a line with its path, and its text. */
  Stream<String> written() {
    return Stream.of(scanned(), temporary).map(WrittenFiles::below).flatMap(List::stream);
  }

  @Override
  public void close() {
    agent.close();
    controller.close();
    target.close();
    pager.close();
    deleteTemporary();
  }

  private void deleteTemporary() {
    try (Stream<Path> files = Files.walk(temporary)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + temporary, e);
    }
  }
}
