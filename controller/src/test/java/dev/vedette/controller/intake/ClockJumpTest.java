// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.controller.alerting.Checks;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The controller's clock jumps ahead by an hour (fault 18); it never goes back: SteadyClock. */
class ClockJumpTest {
  @TempDir Path folder;
  @AutoClose private ControllerWorld world;

  @BeforeEach
  void open() {
    world = new ControllerWorld(folder);
  }

  @Test
  void pagesNobody() throws InterruptedException {
    world.runFor(90);
    world.now = world.now.plus(Duration.ofHours(1));
    world.sweep.step();
    world.runFor(180);

    assertThat(world.pages()).isEmpty();
    assertThat(world.openIncidents()).isEmpty();
  }

  @Test
  void stillTellsOfALocationThatIsGoneAfterwards() throws InterruptedException {
    world.runFor(90);
    world.now = world.now.plus(Duration.ofHours(1));
    world.silent.add(Checks.location(5));
    world.runFor(150);

    assertThat(world.triggers())
        .extracting(page -> page.to().receiver())
        .containsExactly("platform");
  }
}
