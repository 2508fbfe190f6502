// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.stall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.agent.stall.Stalls.HeldUp;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class StallsTest {
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicLong collected = new AtomicLong();
  private final Stalls stalls = new Stalls(nanos::get, collected::get);

  @Test
  void pulsesInTimeHoldNothingUp() {
    for (int at = 5; at <= 100; at += 5) {
      pulse(at, at + 1.5);
    }

    assertThat(stalls.between(ms(0), ms(101))).isEqualTo(held(0, 0));
  }

  @Test
  void aLatePulseHoldsUpWhatOverlapsIt() {
    pulse(5, 5);
    pulse(10, 40);

    assertThat(stalls.between(ms(0), ms(60)).all()).isEqualTo(Duration.ofMillis(28 + 20));
    pulse(55, 55);
    assertThat(stalls.between(ms(0), ms(56)).all()).isEqualTo(Duration.ofMillis(28));
    assertThat(stalls.between(ms(30), ms(56)).all()).isEqualTo(Duration.ofMillis(10));
    assertThat(stalls.between(ms(41), ms(56)).all()).isZero();
  }

  @Test
  void pulsesThatOneStallHasHeldUpCountOnce() {
    pulse(5, 5);
    pulse(10, 40);
    pulse(15, 40);
    pulse(20, 40);
    pulse(40, 41);

    assertThat(stalls.between(ms(0), ms(41)).all()).isEqualTo(Duration.ofMillis(28));
  }

  @Test
  void aPulseThatIsOverdueCountsBeforeItHasCome() {
    pulse(5, 5);

    assertThat(stalls.between(ms(0), ms(30)).all()).isEqualTo(Duration.ofMillis(30 - 10 - 2));
  }

  @Test
  void whatTheGarbageCollectorDidIsItsOwn() {
    pulse(5, 5);
    collected.set(15);
    pulse(10, 27);
    pulse(30, 45);

    HeldUp held = stalls.between(ms(0), ms(32));
    assertThat(held).isEqualTo(held(15, 15));
    assertThat(stalls.between(ms(0), ms(45))).isEqualTo(held(28, 15));
  }

  @Test
  void aRealPulseComesBackAgainAndAgain() throws InterruptedException {
    CountDownLatch pulses = new CountDownLatch(10);
    LongSupplier lookedAtWithEachPulse =
        () -> {
          pulses.countDown();
          return 0;
        };
    Stalls real = new Stalls(System::nanoTime, lookedAtWithEachPulse);
    try (Pulse _ = Pulse.start(real, System::nanoTime)) {
      assertThat(pulses.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  private void pulse(double due, double at) {
    nanos.set(ms(at));
    stalls.pulse(ms(due));
  }

  private static long ms(double millis) {
    return (long) (millis * 1_000_000);
  }

  private static HeldUp held(long all, long collecting) {
    return new HeldUp(Duration.ofMillis(all), Duration.ofMillis(collecting));
  }
}
