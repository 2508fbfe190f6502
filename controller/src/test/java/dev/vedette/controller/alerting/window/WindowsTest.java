// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WindowsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final LocationId LOCATION = new LocationId("l10");
  private static final SeriesKey KEY =
      SeriesKey.latencies(new RuleId("p95"), Duration.ofHours(2), "duration", LOCATION);

  @Test
  void aSeriesOfWhichAllIsTooOldIsNone() {
    Windows full = Windows.NONE.with(KEY, Latencies.NONE.with(KEY.start(NOW), 1.5));

    assertThat(full.at(NOW)).isEqualTo(full);
    assertThat(full.at(NOW.plus(Duration.ofHours(3)))).isEqualTo(Windows.NONE);
  }
}
