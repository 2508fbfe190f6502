// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.e2e;

import dev.vedette.deploy.demo.Ports;
import dev.vedette.deploy.demo.process.Child;
import dev.vedette.deploy.demo.process.VedetteCommand;
import dev.vedette.deploy.demo.site.Answer;
import dev.vedette.deploy.demo.site.Site;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private final EchoingTarget target = new EchoingTarget();
  private final Child controller;
  private final Child agent;

  LeakySystem(Path root) throws IOException {
    this.root = root;
    this.pager = Site.start("127.0.0.1", 0, ask -> accept(ask.body()));
    Canaries.write(root.resolve("secrets"));
    Files.createDirectories(root.resolve("checks"));
    Files.createDirectories(scanned());
    write("vedette.yaml");
    write("leaky.yaml");
    Files.writeString(root.resolve("token"), "a-token-of-the-agents-of-this-test-alone\n");
    controller = start("controller", controllerWords());
    agent = start("agent", agentWords());
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
    return Child.start(name, VEDETTE.words(words), scanned().resolve(name + ".log"));
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

  /** The text of each file that the processes wrote; a byte is a character. */
  Stream<String> written() {
    try (Stream<Path> files = Files.walk(scanned())) {
      return files.filter(Files::isRegularFile).map(LeakySystem::text).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read what was written", e);
    }
  }

  private static String text(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return file.getFileName()
          + "\n"
          + new String(bytes, StandardCharsets.ISO_8859_1)
          + new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException gone) {
      return "";
    }
  }

  @Override
  public void close() {
    agent.close();
    controller.close();
    target.close();
    pager.close();
  }
}
