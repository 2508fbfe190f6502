// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.check.CheckKind;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToleranceTest {
  @ParameterizedTest
  @CsvSource({"5, 100, false", "6, 100, true", "9, 1000, false", "11, 1000, true"})
  void isDistortedByAHundredthOfAnExchange(long heldUp, long elapsed, boolean distorted) {
    assertThat(isDistorted(Tolerance.of(CheckKind.HTTP), heldUp, elapsed)).isEqualTo(distorted);
  }

  @ParameterizedTest
  @CsvSource({"100, 500, false", "101, 500, true", "400, 4300, false", "431, 4300, true"})
  void isDistortedByATenthOfABrowsersRun(long heldUp, long elapsed, boolean distorted) {
    assertThat(isDistorted(Tolerance.of(CheckKind.BROWSER), heldUp, elapsed)).isEqualTo(distorted);
  }

  @ParameterizedTest
  @CsvSource({"HTTP, 100, false", "HTTP, 101, true", "BROWSER, 2000, false", "BROWSER, 2001, true"})
  void isLateForItsKind(CheckKind kind, long millis, boolean late) {
    assertThat(Tolerance.of(kind).isLate(Duration.ofMillis(millis))).isEqualTo(late);
  }

  private static boolean isDistorted(Tolerance tolerance, long heldUp, long elapsed) {
    return tolerance.isDistorted(Duration.ofMillis(heldUp), Duration.ofMillis(elapsed));
  }
}
