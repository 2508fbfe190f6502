// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
  @Test
  void doublesUpToTheMost() {
    BackOff backOff = new BackOff(Duration.ofMillis(250), Duration.ofSeconds(1), () -> 1);

    assertThat(backOff.next()).isEqualTo(Duration.ofMillis(250));
    assertThat(backOff.next()).isEqualTo(Duration.ofMillis(500));
    assertThat(backOff.next()).isEqualTo(Duration.ofSeconds(1));
    assertThat(backOff.next()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void beginsAnewAfterASuccess() {
    BackOff backOff = new BackOff(Duration.ofMillis(250), Duration.ofSeconds(1), () -> 1);
    backOff.next();
    backOff.reset();

    assertThat(backOff.next()).isEqualTo(Duration.ofMillis(250));
  }

  @Test
  void waitsAtLeastHalfByChance() {
    assertThat(new BackOff(Duration.ofMillis(250), Duration.ofSeconds(1), () -> 0).next())
        .isEqualTo(Duration.ofMillis(125));
  }
}
