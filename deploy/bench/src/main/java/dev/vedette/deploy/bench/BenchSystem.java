// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.deploy.demo.ControllerClient;
import dev.vedette.deploy.demo.Folders;
import dev.vedette.deploy.demo.Ports;
import dev.vedette.deploy.demo.process.Child;
import dev.vedette.deploy.demo.process.VedetteCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A controller and one agent, each as it would run, with many equal checks. */
final class BenchSystem implements AutoCloseable {
  /** A file may have 256 KiB. */
  private static final int CHECKS_PER_FILE = 1_000;

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SETTINGS =
      """
      version: 1
      locations:
        bench: {name: Bench}
      defaults: {every: 5s, timeout: 3s, locations: all, owner: bench}
      receivers:
        nobody:
          webhook: {url: "http://127.0.0.1:9/"}
      operators: nobody
      routes:
        - to: [nobody]
      """;

  private final Deque<AutoCloseable> teardown = new ArrayDeque<>();
  private final Folders folders = Folders.create();
  private final URI console;
  private final ControllerClient client;
  private final Child controller;
  private final Child agent;

  /**
   * Starts.
   *
   * @param target what every check asks
   */
  BenchSystem(VedetteCommand vedette, int checks, URI target) {
    teardown.push(folders::delete);
    int port = Ports.freeOr(0);
    console = URI.create("http://127.0.0.1:" + port);
    client = new ControllerClient(console);
    write(folders.checks().resolve("vedette.yaml"), SETTINGS);
    for (int first = 0; first < checks; first += CHECKS_PER_FILE) {
      write(
          folders.checks().resolve("checks-" + first + ".yaml"),
          checks(first, Math.min(checks, first + CHECKS_PER_FILE), target));
    }
    Path token = write(folders.root().resolve("agent-token"), "bench-bench-bench-bench-bench-12\n");
    controller =
        start(
            vedette,
            "controller",
            List.of(
                "--checks=" + folders.checks(),
                "--listen=127.0.0.1:" + port,
                "--agent-tokens=" + token));
    agent =
        start(
            vedette,
            "agent",
            List.of(
                "--location=bench",
                "--controller=" + console,
                "--browsers=0",
                "--token-file=" + token,
                "--allow=127.0.0.0/8"));
  }

  ControllerClient controller() {
    return client;
  }

  /** Of the controller's API. */
  JsonNode ask(String path) {
    return client
        .get(path)
        .orElseThrow(() -> new IllegalStateException("the controller did not answer " + path));
  }

  /** The runs that were due from {@code begin} to before {@code end}, as the API shows them. */
  List<JsonNode> runs(Instant begin, Instant end) {
    List<JsonNode> runs = new ArrayList<>();
    String path = "/api/v1/runs?limit=1000&since=" + begin;
    for (String next = path; !next.isEmpty(); ) {
      JsonNode page = ask(next);
      for (JsonNode run : page.path("runs")) {
        if (Instant.parse(run.path("due").asText()).isBefore(end)) {
          runs.add(run);
        }
      }
      String cursor = page.path("next").asText("");
      next = cursor.isEmpty() || cursor.equals("null") ? "" : path + "&cursor=" + cursor;
    }
    return runs;
  }

  long agentPid() {
    return agent.pid();
  }

  long controllerPid() {
    return controller.pid();
  }

  /** Runs that the controller has taken in so far, by its own metrics. */
  long runsSoFar() throws InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      String metrics =
          http.send(
                  HttpRequest.newBuilder(console.resolve("/metrics")).build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      return metrics
          .lines()
          .filter(line -> line.startsWith("vedette_runs_total{"))
          .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException("the controller does not answer", e);
    }
  }

  /** Processor time that the agent has used so far. */
  double agentCpuMillis() {
    return Machine.cpuMillis(agent.pid());
  }

  long controllerMegabytes() {
    return Machine.residentMegabytes(controller.pid());
  }

  long agentMegabytes() {
    return Machine.residentMegabytes(agent.pid());
  }

  void awaitFirstRun() throws InterruptedException {
    Instant limit = Instant.now().plus(PATIENCE);
    while (client
        .get("/api/v1/runs?limit=1")
        .filter(page -> !page.path("runs").isEmpty())
        .isEmpty()) {
      if (Instant.now().isAfter(limit) || !controller.isAlive() || !agent.isAlive()) {
        throw new IllegalStateException(
            "no run yet:\n" + controller.lastWords() + "\n" + agent.lastWords());
      }
      Thread.sleep(100);
    }
  }

  /** Neither takes processor time until {@link #goOn}. */
  void rest() {
    Signals.hold(agent.pid(), controller.pid());
  }

  void goOn() {
    Signals.goOn(controller.pid(), agent.pid());
  }

  @Override
  public void close() {
    goOn();
    while (!teardown.isEmpty()) {
      try {
        teardown.pop().close();
      } catch (Exception e) {
        // What cannot be stopped must not keep the rest running.
      }
    }
  }

  private Child start(VedetteCommand vedette, String name, List<String> options) {
    List<String> arguments = new ArrayList<>(options);
    arguments.addFirst(name);
    arguments.add("--data=" + folders.data(name));
    Child child =
        Child.start(name, vedette.words(arguments), folders.logs().resolve(name + ".log"));
    teardown.push(child);
    return child;
  }

  private static Path write(Path file, String text) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static String checks(int first, int end, URI target) {
    return IntStream.range(first, end)
        .mapToObj(
            i ->
                """
                  - id: check-%d
                    name: Check %d
                    type: http
                    steps:
                      - get: %s
                        expect: {status: 200}
                """
                    .formatted(i, i, target))
        .collect(Collectors.joining("", "version: 1\nchecks:\n", ""));
  }
}
