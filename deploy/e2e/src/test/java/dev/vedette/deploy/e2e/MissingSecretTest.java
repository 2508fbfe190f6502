// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.e2e;

import static dev.vedette.deploy.e2e.Live.opens;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MissingSecretTest {
  @Test
  void tellsTheOperatorsThatTheCheckIsBlindAndNobodyThatTheShopFailed() {
    try (Live live = Live.started()) {
      live.system.hideSecret();

      live.awaitPage(opens("operators", "shop-login", "blind"));

      assertThat(live.system.pages())
          .filteredOn(event -> event.kind().opens())
          .allSatisfy(
              event -> assertThat(event.content().details()).containsEntry("rule", "blind"));
      assertThat(live.runs())
          .filteredOn(run -> run.path("check").asText().equals("shop-login"))
          .extracting(run -> run.path("verdict").asText())
          .doesNotContain("failed");
    }
  }
}
