// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.checks.model.repository.Match;
import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.alerting.Transition.Remind;
import dev.vedette.controller.alerting.Transition.Resolve;
import dev.vedette.controller.alerting.World.Meets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineReminderTest {
  private static final CheckDefinition CHECK =
      Checks.demo(new Rule.Common(2, Duration.ZERO, Duration.ofSeconds(60)));

  @Test
  void pagesAgainAfterSoLongWithoutNewsAndAgain() {
    World world = new World(CHECK).meetsEverywhere(Meets.FAILURE, 30, 180).runUntil(500);

    long paged = millis(world.whenTold(Begin.class));
    assertThat(whenReminded(world)).containsExactly(paged + 60_000, paged + 120_000);
    assertThat(world.told(Remind.class).getFirst().evidence().locations()).hasSize(12);
  }

  @Test
  void neverRemindsOfWhatIsOver() {
    World world = new World(CHECK).meetsEverywhere(Meets.FAILURE, 30, 80).runUntil(500);

    assertThat(world.told(Resolve.class)).hasSize(1);
    assertThat(world.told.getLast().transition()).isInstanceOf(Resolve.class);
  }

  @Test
  void countsFromTheLatestPage() {
    World world =
        new World(CHECK)
            .meets(Meets.FAILURE, 3, 30, 600)
            .meets(Meets.FAILURE, 9, 30, 600)
            .meetsEverywhere(Meets.FAILURE, 80, 600)
            .runUntil(200);

    double worse =
        world.told.stream()
            .filter(told -> told.transition() instanceof Begin)
            .toList()
            .getLast()
            .at();
    assertThat(whenReminded(world)).first().isEqualTo(millis(worse) + 60_000);
  }

  @Test
  void remindsNobodyWhileHushedAndAtOnceAfterwards() {
    var all = new Match.Facets(List.of(), List.of(), List.of(), List.of());
    Hush hush = new Hush(Hush.Mode.MUTE, Hush.Origin.SILENCE, "known", World.instant(150), all);
    World world =
        new World(CHECK)
            .meetsEverywhere(Meets.FAILURE, 30, 600)
            .hearsAt(60, new Event.Hushed(List.of(hush)))
            .runUntil(230);

    assertThat(whenReminded(world)).containsExactly(150_000L, 210_000L);
  }

  @Test
  void remindsNobodyOfWhatWasNeverPaged() {
    var all = new Match.Facets(List.of(), List.of(), List.of(), List.of());
    Hush hush = new Hush(Hush.Mode.MUTE, Hush.Origin.SILENCE, "known", World.instant(500), all);
    World world =
        new World(CHECK)
            .hearsAt(0, new Event.Hushed(List.of(hush)))
            .meetsEverywhere(Meets.FAILURE, 30, 600)
            .runUntil(300);

    assertThat(world.told(Remind.class)).isEmpty();
  }

  private static List<Long> whenReminded(World world) {
    return world.told.stream()
        .filter(told -> told.transition() instanceof Remind)
        .map(told -> millis(told.at()))
        .toList();
  }

  private static long millis(double seconds) {
    return Math.round(seconds * 1000);
  }
}
