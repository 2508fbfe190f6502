// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.report.Vitals;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VitalTest {
  @Test
  void ratesAValueAtItsLimitByTheBetterWord() {
    assertThat(Vital.LCP.rating(2_500)).isEqualTo(Rating.GOOD);
    assertThat(Vital.LCP.rating(2_501)).isEqualTo(Rating.NEEDS_IMPROVEMENT);
    assertThat(Vital.LCP.rating(4_001)).isEqualTo(Rating.POOR);
    assertThat(Vital.CLS.rating(0.25).word()).isEqualTo("needs-improvement");
  }

  @Test
  void givesMillisecondsAndNothingForWhatWasNotSeen() {
    Vitals vitals = new Vitals(Duration.ofMillis(120), null, null, null, 0.1);

    assertThat(Vital.TTFB.of(vitals)).isEqualTo(120.0);
    assertThat(Vital.CLS.of(vitals)).isEqualTo(0.1);
    assertThat(Vital.FCP.of(vitals)).isNull();
    assertThat(Vital.LCP.of(vitals)).isNull();
  }
}
