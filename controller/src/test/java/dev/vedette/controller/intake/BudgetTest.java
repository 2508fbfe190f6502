// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.alerting.Checks;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BudgetTest {
  private static final Instant NOW = Instant.parse("2026-03-01T03:00:00Z");
  private final Budget budget = new Budget(location -> 20);

  @Test
  void givesAHostThreeExtraRunsInTenSeconds() {
    for (int i = 1; i <= 3; i++) {
      assertThat(budget.take("shop", at(i), NOW.plusSeconds(i))).isEmpty();
    }

    assertThat(budget.take("shop", at(4), NOW.plusSeconds(4))).isPresent();
    assertThat(budget.take("other", at(4), NOW.plusSeconds(4))).isEmpty();
    assertThat(budget.take("shop", at(4), NOW.plusSeconds(13))).isEmpty();
  }

  @Test
  void givesExtraRunsATenthOfALocationsCapacity() {
    assertThat(budget.take("one", at(1), NOW)).isEmpty();
    assertThat(budget.take("two", at(1), NOW)).isEmpty();
    assertThat(budget.take("three", at(1), NOW).orElseThrow()).contains("capacity of l01");
  }

  @Test
  void alwaysGivesALocationOne() {
    Budget small = new Budget(location -> 1);

    assertThat(small.take("one", at(1), NOW)).isEmpty();
    assertThat(small.take("two", at(1), NOW)).isPresent();
  }

  private static LocationId at(int number) {
    return Checks.location(number);
  }
}
