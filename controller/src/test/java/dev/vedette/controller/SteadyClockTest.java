// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final SettableClock machine = new SettableClock(START);
  private final AtomicLong nanos = new AtomicLong(-5);
  private final SteadyClock clock = new SteadyClock(machine, nanos::get);

  @Test
  void showsTheMachinesTime() {
    pass(Duration.ofSeconds(7));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(7));
    assertThat(clock.ahead()).isZero();
  }

  @Test
  void followsAJumpAhead() {
    machine.tick(Duration.ofHours(1));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(3600));
    assertThat(clock.ahead()).isZero();
  }

  @Test
  void goesOnWhenTheMachinesClockIsSetBackAndSaysSo() {
    machine.tick(Duration.ofHours(-1));
    pass(Duration.ofSeconds(10));
    assertThat(clock.instant()).isEqualTo(START.plusMillis(9_900));
    assertThat(clock.ahead()).isEqualTo(Duration.ofHours(1).minusMillis(100));
  }

  @Test
  void isCaughtUpInTheEndAndNeverGoesBack() {
    machine.tick(Duration.ofMinutes(-1));
    Instant last = clock.instant();
    for (int minute = 0; minute < 110; minute++) {
      pass(Duration.ofMinutes(1));
      assertThat(clock.instant()).isAfter(last);
      last = clock.instant();
    }
    assertThat(clock.instant()).isEqualTo(machine.instant());
    assertThat(clock.ahead()).isZero();
  }

  private void pass(Duration time) {
    machine.tick(time);
    nanos.addAndGet(time.toNanos());
  }
}
