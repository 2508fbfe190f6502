// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.agent.loop.RecordingPause;
import dev.vedette.checks.model.wire.CalibrationError;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private final RecordingPause pause = new RecordingPause();
  private Optional<Duration> next = Optional.empty();
  private final Calibration calibration = new Calibration(() -> next, pause);

  @Test
  void knowsNothingBeforeItHasMeasured() throws InterruptedException {
    calibration.step();

    assertThat(calibration.error()).isNull();
    assertThat(pause.waits()).containsExactly(Calibration.EVERY);
  }

  @Test
  void tellsTheMiddleAndTheWorstOfAHundred() throws InterruptedException {
    for (int micros : IntStream.rangeClosed(1, 100).toArray()) {
      measure(micros);
    }

    assertThat(calibration.error()).isEqualTo(new CalibrationError(100, 50, 99));
  }

  @Test
  void forgetsWhatIsOlderThanTenMinutes() throws InterruptedException {
    measure(1_000_000);
    for (int i = 0; i < 120; i++) {
      measure(200);
    }

    assertThat(calibration.error()).isEqualTo(new CalibrationError(120, 200, 200));
  }

  private void measure(int micros) throws InterruptedException {
    next = Optional.of(Duration.ofNanos(micros * 1_000L));
    calibration.step();
  }
}
