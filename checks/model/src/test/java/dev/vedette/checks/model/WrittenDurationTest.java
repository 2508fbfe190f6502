// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDurationTest {
  @ParameterizedTest
  @CsvSource({"300ms,PT0.3S", "5s,PT5S", "1h30m,PT1H30M", "7d,P7D", "1m500ms,PT1M0.5S", "0s,PT0S"})
  void readsWhatPeopleWrite(String text, Duration expected) {
    assertThat(WrittenDuration.parse(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "5 s", "s", "-5s", "30m1h", "1.5s", "5S", "9999999999s"})
  void refusesEverythingElse(String text) {
    assertThat(WrittenDuration.parse(text)).isEmpty();
  }

  @Test
  void takesMinutesAndMillisecondsApart() {
    assertThat(WrittenDuration.parse("5m5ms")).contains(Duration.ofMinutes(5).plusMillis(5));
  }
}
