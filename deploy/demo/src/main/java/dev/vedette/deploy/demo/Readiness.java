// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.deploy.demo.site.Region;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Waits until a demo is up: the controller answers, an agent in each region, and each check has
 * passed in each of its locations. What is broken before that would prove nothing.
 */
final class Readiness {
  /** Two slow cores have taken more than two minutes. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Duration STEP = Duration.ofMillis(200);

  private final DemoSystem system;
  private final InstantSource clock;
  private final ControllerClient controller;

  Readiness(DemoSystem system, InstantSource clock) {
    this.system = system;
    this.clock = clock;
    this.controller = new ControllerClient(system.console());
  }

  /**
   * Waits, telling where it stands at each look.
   *
   * @throws NotUpException when a process died or it takes too long; the message shows its log
   */
  void await(Consumer<String> progress) throws InterruptedException {
    Instant limit = clock.instant().plus(PATIENCE);
    String standing = look();
    while (!standing.isEmpty()) {
      progress.accept(standing);
      system.checkAlive();
      if (clock.instant().isAfter(limit)) {
        throw new NotUpException(
            "the demo is not up after %d min: %s%s"
                .formatted(PATIENCE.toMinutes(), standing, troubles()));
      }
      Thread.sleep(STEP);
      standing = look();
    }
  }

  private String troubles() {
    return AgentTroubles.of(controller).keySet().stream()
        .map(trouble -> "\n" + trouble)
        .collect(Collectors.joining());
  }

  private String look() {
    if (controller.get("/readyz").isEmpty()) {
      return "starting the controller";
    }
    int agents = controller.list("agents").size();
    return agents < Region.ALL.size()
        ? "agents: %d of %d".formatted(agents, Region.ALL.size())
        : checks();
  }

  private String checks() {
    JsonNode checks = controller.list("checks");
    List<String> waiting = new ArrayList<>();
    for (JsonNode check : checks) {
      if (!hasPassedEverywhere(check)) {
        waiting.add(check.path("id").asText());
      }
    }
    return waiting.isEmpty() && !checks.isEmpty()
        ? ""
        : "checks passed everywhere: %d of %d, waiting for %s"
            .formatted(checks.size() - waiting.size(), checks.size(), String.join(", ", waiting));
  }

  private static boolean hasPassedEverywhere(JsonNode check) {
    for (JsonNode place : check.path("locations")) {
      if (!place.path("verdict").asText().equals("passed")) {
        return false;
      }
    }
    return true;
  }
}
