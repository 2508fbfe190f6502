// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.e2e;

import static dev.vedette.deploy.e2e.Live.opens;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.deploy.demo.pager.PagerEvent;
import dev.vedette.deploy.demo.site.Breakage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults 1 and 15 of a real controller process in the middle of an outage of the shop. */
class ControllerDeathTest {
  @Test
  void keepsWhatWasAcknowledgedAndPagesNobodyTwice() {
    try (Live live = Live.started()) {
      live.system.breakages().breakIt(new Breakage.Login());
      PagerEvent page = live.awaitPage(opens("owners", "shop-login", "failing"));
      List<String> acknowledged = live.runIds();

      live.system.controller().kill();
      live.let(Duration.ofSeconds(20));
      live.system.restartController();
      live.awaitReady();
      live.system.breakages().mend(new Breakage.Login());
      live.awaitPage(event -> event.kind().closes() && event.key().equals(page.key()));

      assertThat(live.runIds()).containsAll(acknowledged).doesNotHaveDuplicates();
      assertThat(live.system.pages())
          .filteredOn(opens("owners", "shop-login", "failing"))
          .hasSize(1);
      JsonNode balance = live.get("/api/v1/slots/balance");
      assertThat(Balances.sum(balance)).isEqualTo(balance.path("planned").asLong());
      assertThat(live.get("/api/v1/slots?state=missed&limit=1000").path("slots"))
          .extracting(slot -> slot.path("reason").asText())
          .contains("controller-down");
    }
  }
}
