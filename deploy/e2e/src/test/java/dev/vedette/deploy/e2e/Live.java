// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.deploy.demo.ControllerClient;
import dev.vedette.deploy.demo.DemoSystem;
import dev.vedette.deploy.demo.pager.PagerEvent;
import dev.vedette.deploy.demo.process.VedetteCommand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A demo's system with real processes, and what a test asks of it. */
final class Live implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  final DemoSystem system =
      new DemoSystem(VedetteCommand.java("dev.vedette.deploy.cli.Vedette"), 0);
  private final ControllerClient api = new ControllerClient(system.console());

  /** With agents and runs in every region. */
  static Live started() {
    Live live = new Live();
    live.awaitReady();
    await()
        .atMost(PATIENCE)
        .until(
            () -> live.runs().stream().map(run -> run.path("location")).distinct().count() == 12);
    return live;
  }

  void awaitReady() {
    await().atMost(PATIENCE).until(() -> api.get("/readyz").isPresent());
  }

  /** The first event at an inbox that agrees, once it is there. */
  PagerEvent awaitPage(Predicate<PagerEvent> wanted) {
    await().atMost(PATIENCE).until(() -> system.pages().stream().anyMatch(wanted));
    return system.pages().stream().filter(wanted).findFirst().orElseThrow();
  }

  /** Lets the system be as it is for a while: the length of an outage, not a wait for something. */
  void let(Duration pass) {
    await().pollDelay(pass).atMost(pass.plusSeconds(5)).until(() -> true);
  }

  JsonNode get(String path) {
    return api.get(path).orElseThrow(() -> new AssertionError("no answer to " + path));
  }

  /** All runs, newest first. */
  List<JsonNode> runs() {
    List<JsonNode> runs = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          get("/api/v1/runs?limit=1000" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
      page.path("runs").forEach(runs::add);
      cursor = page.path("next").isNull() ? "" : page.path("next").asText("");
    } while (!cursor.isEmpty());
    return runs;
  }

  List<String> runIds() {
    return runs().stream().map(run -> run.path("run").asText()).toList();
  }

  @Override
  public void close() {
    system.close();
  }

  static Predicate<PagerEvent> opens(String inbox, String check, String rule) {
    return event ->
        event.kind().opens()
            && event.inbox().equals(inbox)
            && event.content().details().getOrDefault("check", "").equals(check)
            && event.content().details().getOrDefault("rule", "").equals(rule);
  }
}
