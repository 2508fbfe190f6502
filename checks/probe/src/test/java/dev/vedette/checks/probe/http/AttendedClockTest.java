// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.report.Phase;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AttendedClockTest {
  private final AtomicLong now = new AtomicLong(1_000);
  private final AtomicLong waited = new AtomicLong(50);
  private final AttendedClock clock = new AttendedClock(now::get, waited::get);

  @Test
  void leavesOutWhatTheRunWaitsForAProcessorBeforeItSends() {
    pass(10);
    waitForProcessor(7);

    assertThat(clock.getAsLong()).isEqualTo(1_010);
  }

  @Test
  void leavesOutWhatTheRunWaitsForAProcessorWhenTheAnswerIsThere() {
    clock.speaking();
    pass(1);
    clock.listening();
    pass(20);
    waitForProcessor(7);

    assertThat(clock.getAsLong()).isEqualTo(1_021);
  }

  @Test
  void leavesNothingOutWhileTheTargetMayBeAtWork() {
    clock.speaking();
    waitForProcessor(7);
    clock.listening();
    pass(20);

    assertThat(clock.getAsLong()).isEqualTo(1_027);
  }

  @Test
  void leavesOutWhatWasWaitedUntilTheMomentOfSending() {
    waitForProcessor(7);
    clock.speaking();
    waitForProcessor(100);

    assertThat(clock.getAsLong()).isEqualTo(1_100);
  }

  @Test
  void leavesOutWhatIsWaitedBetweenTwoReads() {
    clock.speaking();
    clock.listening();
    waitForProcessor(7);
    clock.listening();
    pass(3);

    assertThat(clock.getAsLong()).isEqualTo(1_003);
  }

  /** The system counts waiting when it is over: what was read meanwhile was too late. */
  @Test
  void neverGoesBack() {
    pass(30);
    assertThat(clock.getAsLong()).isEqualTo(1_030);
    waited.addAndGet(20);

    assertThat(clock.getAsLong()).isEqualTo(1_030);
    pass(25);
    assertThat(clock.getAsLong()).isEqualTo(1_035);
  }

  /** What another thread waits is not the run's, nor is what another thread reads and writes. */
  @Test
  void asksNoOtherThreadHowLongItWaited() {
    CompletableFuture.runAsync(
            () -> {
              waitForProcessor(7);
              clock.speaking();
              assertThat(clock.getAsLong()).isEqualTo(1_007);
            })
        .join();
    waitForProcessor(2);

    assertThat(clock.getAsLong()).isEqualTo(1_007);
  }

  @Test
  void phasesStillMakeUpTheWhole() {
    HopTimer timer = new HopTimer(clock);
    timer.enter(Phase.SEND);
    waitForProcessor(5);
    clock.speaking();
    pass(1);
    timer.enter(Phase.WAIT);
    waitForProcessor(2);
    clock.listening();
    pass(50);
    waitForProcessor(9);
    timer.enter(Phase.RECEIVE);
    pass(4);
    timer.leave();

    assertThat(timer.phases())
        .isEqualTo(
            Map.of(
                Phase.SEND, Duration.ofNanos(1),
                Phase.WAIT, Duration.ofNanos(52),
                Phase.RECEIVE, Duration.ofNanos(4)));
    assertThat(timer.duration()).isEqualTo(Duration.ofNanos(57));
  }

  private void pass(long nanos) {
    now.addAndGet(nanos);
  }

  private void waitForProcessor(long nanos) {
    now.addAndGet(nanos);
    waited.addAndGet(nanos);
  }
}
