// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.agent.link.LinkException;
import dev.vedette.agent.link.ScriptedLink;
import dev.vedette.agent.loop.RecordingPause;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ControllerClockTest {
  private static final Instant TRUE = Instant.parse("2026-03-01T00:00:00Z");

  private final SettableNanos nanos = new SettableNanos();
  private Instant wall = TRUE.plusSeconds(600);
  private final ControllerClock clock = new ControllerClock(() -> wall, nanos);
  private final ScriptedLink link = new ScriptedLink();
  private final RecordingPause pause = new RecordingPause();
  private final ClockLoop loop = new ClockLoop(link, clock, () -> wall, nanos, pause);

  @Test
  void showsTheWallClockUntilItKnowsBetter() {
    assertThat(clock.isKnown()).isFalse();
    assertThat(clock.instant()).isEqualTo(wall);
    assertThat(clock.error()).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void showsTheControllersTimeHoweverWrongTheMachineIs() throws InterruptedException {
    link.controllerTime(TRUE);
    loop.step();
    nanos.tick(Duration.ofSeconds(5));

    assertThat(clock.instant()).isEqualTo(TRUE.plusSeconds(5));
    assertThat(clock.until(TRUE.plusSeconds(7))).isEqualTo(Duration.ofSeconds(2));
    assertThat(clock.wallOffset()).isEqualTo(Duration.ofSeconds(-595));
  }

  @Test
  void doesNotMindAJumpOfTheMachinesClock() throws InterruptedException {
    link.controllerTime(TRUE);
    loop.step();
    wall = wall.plus(Duration.ofHours(1));

    assertThat(clock.instant()).isEqualTo(TRUE);
    assertThat(clock.steps()).isZero();
  }

  @Test
  void exchangesEveryTenSecondsAndOftenerAtFirst() throws InterruptedException {
    link.controllerTime(TRUE);
    for (int i = 0; i < 5; i++) {
      loop.step();
    }

    assertThat(pause.waits())
        .containsExactly(
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10));
  }

  @Test
  void goesOnWithWhatItKnowsWhenTheControllerIsAway() throws InterruptedException {
    link.controllerTime(TRUE);
    loop.step();
    link.failing(LinkException.class);
    loop.step();

    assertThat(clock.instant()).isEqualTo(TRUE);
  }
}
