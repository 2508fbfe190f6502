// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDurationFormTest {
  @ParameterizedTest
  @ValueSource(strings = {"0ms", "300ms", "5s", "1h30m", "7d", "1d2h3m4s5ms"})
  void writesWhatItReads(String text) {
    Duration duration = WrittenDuration.parse(text).orElseThrow();
    assertThat(WrittenDuration.of(duration)).isEqualTo(text);
  }
}
