// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.probe.dns.SystemResolver;
import dev.vedette.checks.probe.http.HttpProbe;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibratorTest {
  private static final InstantSource CLOCK = InstantSource.system();

  @Test
  void aRealMeasurementIsNeverTooShort() {
    try (HttpProbe probe = new HttpProbe(SystemResolver.create());
        Calibrator calibrator = new Calibrator(probe, CLOCK, System::nanoTime)) {
      assertThat(calibrator.error().orElseThrow()).isPositive();
      assertThat(calibrator.error().orElseThrow()).isPositive();
    }
  }

  @Test
  void theErrorIsWhatIsMeasuredBeyondTheTrueDelay() {
    Duration measured = Duration.ofMillis(7);
    try (Calibrator calibrator =
        new Calibrator((check, context) -> of(measured, null), CLOCK, System::nanoTime)) {
      // Nobody asked the target, so its delay is none.
      assertThat(calibrator.error()).contains(measured);
    }
  }

  @Test
  void aRunThatFailedSaysNothing() {
    Finding finding = new Finding(Cause.TIMEOUT, null, "timed out", null);
    try (Calibrator calibrator =
        new Calibrator(
            (check, context) -> of(Duration.ofSeconds(2), finding), CLOCK, System::nanoTime)) {
      assertThat(calibrator.error()).isEmpty();
    }
  }

  private static Probed of(Duration duration, Finding finding) {
    return new Probed(List.of(), new Detail.None(), duration, finding);
  }
}
