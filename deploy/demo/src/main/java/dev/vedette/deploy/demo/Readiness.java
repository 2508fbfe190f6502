// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.deploy.demo.site.Region;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Waits until a demo is up: the controller answers, an agent in each region, a first verdict for
 * each check.
 */
final class Readiness {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
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
   * @throws IllegalStateException when a process died or it takes too long; the message shows its
   *     log
   */
  void await(Consumer<String> progress) throws InterruptedException {
    Instant limit = clock.instant().plus(PATIENCE);
    String standing = look();
    while (!standing.isEmpty()) {
      progress.accept(standing);
      system.checkAlive();
      if (clock.instant().isAfter(limit)) {
        throw new IllegalStateException("the demo is not up after 90 s: " + standing);
      }
      Thread.sleep(STEP);
      standing = look();
    }
  }

  private String look() {
    if (controller.get("/readyz").isEmpty()) {
      return "starting the controller";
    }
    long agents = count(controller.get("/api/v1/agents").orElse(null));
    if (agents < Region.ALL.size()) {
      return "agents: %d of %d".formatted(agents, Region.ALL.size());
    }
    long runs =
        controller.get("/api/v1/runs?limit=1").map(page -> page.path("runs").size()).orElse(0);
    return runs == 0 ? "first runs" : "";
  }

  private static long count(@org.jspecify.annotations.Nullable JsonNode answer) {
    return answer == null ? 0 : answer.path("agents").size();
  }
}
