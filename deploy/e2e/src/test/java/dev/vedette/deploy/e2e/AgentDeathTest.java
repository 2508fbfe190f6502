// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fault 4: agents that die with runs in their spools. */
class AgentDeathTest {
  /** The most that a run of the demo takes, and some. */
  private static final Duration RUN = Duration.ofSeconds(4);

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
          .untilAsserted(
              () ->
                  assertThat(leasedBetween(live, away, dead.minus(RUN)))
                      .isNotEmpty()
                      .allSatisfy(
                          slot -> assertThat(slot.path("state").asText()).isEqualTo("done")));
      List<String> ids = live.runIds();
      assertThat(ids).doesNotHaveDuplicates();
      JsonNode balance = live.get("/api/v1/slots/balance");
      assertThat(Balances.sum(balance)).isEqualTo(balance.path("planned").asLong());
    }
  }

  /** Slots that an agent held when the controller died, and ran before it died itself. */
  private static List<JsonNode> leasedBetween(Live live, Instant from, Instant until) {
    List<JsonNode> slots = new ArrayList<>();
    live.get("/api/v1/slots?limit=1000&since=" + from).path("slots").forEach(slots::add);
    return slots.stream()
        .filter(slot -> slot.path("kind").asText().equals("scheduled"))
        .filter(slot -> slot.path("fence").asLong() > 0)
        .filter(slot -> Instant.parse(slot.path("due").asText()).isBefore(until))
        .toList();
  }
}
