// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fault 4: agents that die with runs in their spools. */
class AgentDeathTest {
  @Test
  void everySpooledRunArrivesOnce() {
    try (Live live = Live.started()) {
      live.system.controller().kill();
      Instant away = Instant.now();
      live.let(Duration.ofSeconds(9));
      live.system.agents().killAll();
      Instant dead = Instant.now();

      live.system.restartController();
      live.awaitReady();
      live.system.restartAgents();

      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> !startedBetween(live, away, dead).isEmpty());
      List<String> ids = live.runIds();
      assertThat(ids).doesNotHaveDuplicates();
      JsonNode balance = live.get("/api/v1/slots/balance");
      assertThat(Balances.sum(balance)).isEqualTo(balance.path("planned").asLong());
    }
  }

  private static List<JsonNode> startedBetween(Live live, Instant from, Instant until) {
    return live.runs().stream()
        .filter(run -> Instant.parse(run.path("started").asText()).isAfter(from))
        .filter(run -> Instant.parse(run.path("started").asText()).isBefore(until))
        .toList();
  }
}
