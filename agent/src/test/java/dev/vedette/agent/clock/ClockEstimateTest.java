// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockEstimateTest {
  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1_000 * MILLI;
  private static final long OFFSET = 1_767_225_600L * SECOND;

  @Test
  void splitsTheRoundTripInTwo() {
    ClockSample sample = new ClockSample(0, OFFSET + 4 * MILLI, OFFSET + 5 * MILLI, 9 * MILLI);

    assertThat(sample.offset()).isEqualTo(OFFSET);
    assertThat(sample.roundTrip()).isEqualTo(Duration.ofMillis(8));
  }

  @Test
  void believesTheFirstExchangeAtOnce() {
    ClockEstimate estimate = ClockEstimate.of(exchange(0, OFFSET, 10 * MILLI));

    assertThat(estimate.offsetAt(SECOND)).isEqualTo(OFFSET);
    assertThat(estimate.errorAt(10 * MILLI)).isEqualTo(Duration.ofMillis(5));
  }

  @Test
  void believesTheQuickestOfTheLastEight() {
    ClockEstimate estimate = ClockEstimate.of(exchange(0, OFFSET + 40 * MILLI, 100 * MILLI));
    estimate = estimate.with(exchange(10 * SECOND, OFFSET, 2 * MILLI));
    for (int i = 2; i < 9; i++) {
      estimate = estimate.with(exchange(i * 10 * SECOND, OFFSET + 40 * MILLI, 100 * MILLI));
    }
    long later = 95 * SECOND;
    assertThat(estimate.offsetAt(later)).isEqualTo(OFFSET);

    ClockEstimate forgotten =
        estimate.with(exchange(100 * SECOND, OFFSET + 40 * MILLI, 100 * MILLI));
    assertThat(forgotten.offsetAt(1_000 * SECOND)).isEqualTo(OFFSET + 40 * MILLI);
  }

  @Test
  void slewsAndNeverJumps() {
    ClockEstimate before = ClockEstimate.of(exchange(0, OFFSET, 20 * MILLI));
    ClockSample better = exchange(10 * SECOND, OFFSET + 30 * MILLI, 2 * MILLI);
    ClockEstimate after = before.with(better);

    assertThat(after.offsetAt(better.heard())).isEqualTo(before.offsetAt(better.heard()));
    assertThat(after.offsetAt(better.heard() + SECOND)).isEqualTo(OFFSET + 5 * MILLI);
    assertThat(after.offsetAt(better.heard() + 60 * SECOND)).isEqualTo(OFFSET + 30 * MILLI);
  }

  @Test
  void neverRunsBackwardsWhileItSlews() {
    ClockEstimate estimate =
        ClockEstimate.of(exchange(0, OFFSET, 20 * MILLI))
            .with(exchange(SECOND, OFFSET - 500 * MILLI, MILLI));

    long last = Long.MIN_VALUE;
    for (long nanos = SECOND; nanos < 200 * SECOND; nanos += 10 * MILLI) {
      long shown = nanos + estimate.offsetAt(nanos);
      assertThat(shown).isGreaterThan(last);
      last = shown;
    }
  }

  @Test
  void countsWhatIsLeftOfTheSlewAndDriftAsError() {
    ClockEstimate estimate =
        ClockEstimate.of(exchange(0, OFFSET, 20 * MILLI))
            .with(exchange(10 * SECOND, OFFSET + 30 * MILLI, 2 * MILLI));

    assertThat(estimate.errorAt(10 * SECOND + 2 * MILLI)).isEqualTo(Duration.ofMillis(31));
    assertThat(estimate.errorAt(110 * SECOND)).isEqualTo(Duration.ofNanos(MILLI + 4_999_900));
  }

  @Test
  void takesOneWildSampleForAnAccident() {
    ClockEstimate estimate = ClockEstimate.of(exchange(0, OFFSET, 2 * MILLI));
    estimate = estimate.with(exchange(10 * SECOND, OFFSET + 3_600 * SECOND, 3 * MILLI));

    assertThat(estimate.steps()).isZero();
    assertThat(estimate.offsetAt(20 * SECOND)).isEqualTo(OFFSET);
  }

  @Test
  void stepsWhenThreeInARowSayThatAClockWasSet() {
    ClockEstimate estimate = ClockEstimate.of(exchange(0, OFFSET, 2 * MILLI));
    for (int i = 1; i <= 3; i++) {
      estimate = estimate.with(exchange(i * 10 * SECOND, OFFSET + 3_600 * SECOND, 3 * MILLI));
    }

    assertThat(estimate.steps()).isEqualTo(1);
    assertThat(estimate.offsetAt(31 * SECOND)).isEqualTo(OFFSET + 3_600 * SECOND);
  }

  private static ClockSample exchange(long asked, long offset, long roundTrip) {
    long middle = asked + roundTrip / 2 + offset;
    return new ClockSample(asked, middle, middle, asked + roundTrip);
  }
}
