// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastInstantTest {
  private static final Instant NOW = Instant.parse("2026-11-26T04:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  @ParameterizedTest
  @CsvSource({
    "2026-11-26T03:12:40Z, 2026-11-26T03:12:40Z",
    "2026-11-26T04:12:40.5+01:00, 2026-11-26T03:12:40.500Z",
    "2026-11-26 04:12 Europe/Berlin, 2026-11-26T03:12:00Z",
    "2026-11-26T04:12+01:00[Europe/Berlin], 2026-11-26T03:12:00Z",
    "2026-11-25T22:12, 2026-11-26T03:12:00Z",
    "22:12, 2026-11-26T03:12:00Z",
    "03:30 UTC, 2026-11-26T03:30:00Z",
    "-10m, 2026-11-26T03:50:00Z",
    "-1d2h, 2026-11-25T02:00:00Z",
    "2026-10-25 02:30 Europe/Berlin, 2026-10-25T00:30:00Z",
  })
  void readsWhatAPersonWrites(String text, Instant instant) {
    assertThat(PastInstant.parse(text, NOW, ZONE)).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-11-26",
        "-10",
        "2026-13-01T00:00Z",
        "25:00",
        "03:00 Mars/Base"
      })
  void saysHowToWriteATime(String text) {
    assertThatThrownBy(() -> PastInstant.parse(text, NOW, ZONE))
        .isInstanceOf(CommandError.class)
        .hasMessage("'" + text + "' is no time");
  }
}
