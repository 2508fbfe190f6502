// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.check.CheckKind;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistortionTest {
  @ParameterizedTest
  @CsvSource({"8, 100, false", "9, 100, true", "9, 1000, false", "11, 1000, true"})
  void isMetByAHundredthOfAnExchange(long heldUp, long elapsed, boolean met) {
    assertThat(isMet(Distortion.of(CheckKind.HTTP), heldUp, elapsed)).isEqualTo(met);
  }

  @ParameterizedTest
  @CsvSource({"100, 500, false", "101, 500, true", "400, 4300, false", "431, 4300, true"})
  void isMetByATenthOfABrowsersRun(long heldUp, long elapsed, boolean met) {
    assertThat(isMet(Distortion.of(CheckKind.BROWSER), heldUp, elapsed)).isEqualTo(met);
  }

  private static boolean isMet(Distortion distortion, long heldUp, long elapsed) {
    return distortion.isMet(Duration.ofMillis(heldUp), Duration.ofMillis(elapsed));
  }
}
