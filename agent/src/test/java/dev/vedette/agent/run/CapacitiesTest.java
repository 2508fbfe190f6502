// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.check.CheckKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CapacitiesTest {
  private final Capacity http = new Capacity(5, 10);
  private final Capacity browser = new Capacity(2, 3);
  private final AtomicBoolean browserWorks = new AtomicBoolean(true);
  private final Capacities capacities =
      new Capacities(
          List.of(
              new Capacities.Room(CheckKind.HTTP, http, () -> true),
              new Capacities.Room(CheckKind.BROWSER, browser, browserWorks::get)));

  @Test
  void asksForEachKindAsMuchAsItHasRoomFor() {
    assertThat(capacities.kinds()).containsExactly("http", "browser");
    assertThat(capacities.wanted(kind -> kind == CheckKind.BROWSER ? 4 : 1))
        .isEqualTo(Map.of("http", 49, "browser", 2));
  }

  @Test
  void asksForNoneOfAKindWhosePlacesAreAllTaken() throws InterruptedException {
    browser.acquire(Duration.ZERO);
    browser.acquire(Duration.ZERO);

    assertThat(capacities.wanted(_ -> 0)).isEqualTo(Map.of("http", 50, "browser", 0));
    assertThat(capacities.running()).isEqualTo(2);
  }

  @Test
  void doesNotNameAKindWhileItCannotBeCarriedOut() {
    browserWorks.set(false);

    assertThat(capacities.kinds()).containsExactly("http");
    assertThat(capacities.wanted(_ -> 0)).containsOnlyKeys("http");
  }
}
