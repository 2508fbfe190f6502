// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.deploy.bench.Witness.Stall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WitnessTest {
  private static final Instant NOW = Instant.parse("2026-11-27T18:00:00Z");

  @Test
  void seesThatACoreStoodStill() {
    assertThat(Stall.of(NOW, millis(10), millis(1)))
        .contains(new Stall(NOW.minusMillis(10), NOW.minusMillis(1)));
  }

  @Test
  void doesNotCountWhatItWaitedForOtherThreads() {
    assertThat(Stall.of(NOW, millis(10), millis(9))).isEmpty();
  }

  @Test
  void takesATimerForUsuallyALittleLate() {
    assertThat(Stall.of(NOW, millis(1), 0)).isEmpty();
  }

  @Test
  void explainsARunThatAStallTouchedWhileItWaitedOrRan() {
    List<Stall> stalls = List.of(new Stall(NOW, NOW.plusMillis(10)));
    assertThat(run(-20, -1).isIn(stalls)).isFalse();
    assertThat(run(-20, 1).isIn(stalls)).isTrue();
    assertThat(run(9, 15).isIn(stalls)).isTrue();
    assertThat(run(10, 15).isIn(stalls)).isFalse();
  }

  private static MeasuredRun run(int due, int end) {
    return new MeasuredRun(NOW.plusMillis(due), NOW.plusMillis(end), 0, List.of());
  }

  private static long millis(int millis) {
    return Duration.ofMillis(millis).toNanos();
  }
}
