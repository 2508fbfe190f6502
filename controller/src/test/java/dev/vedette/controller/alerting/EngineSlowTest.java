// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.checks.model.check.Threshold.Metric;
import dev.vedette.checks.model.repository.Match;
import dev.vedette.controller.alerting.WindowWorld.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class EngineSlowTest {
  private static final Outcome SLOW = Outcome.taking(3_400);

  /** The example of the check language. */
  private static Rule checkoutP95(double above) {
    return checkoutP95(above, Duration.ofHours(2));
  }

  private static Rule checkoutP95(double above, Duration over) {
    return new Rule(
        new RuleId("checkout-p95"),
        new Rule.When.Slow(new Metric.Duration(), 95, over, above, new Rule.AtLeast.Share(0.25)),
        Severity.ERROR,
        Rule.Common.DEFAULT);
  }

  private static WindowWorld everyMinute() {
    return new WindowWorld("PT1M", 12, checkoutP95(3_000));
  }

  private static Function<Integer, Outcome> slowIn(int locations) {
    return location -> location <= locations ? SLOW : Outcome.FINE;
  }

  @Test
  void pagesOnceAndResolvesWhenItIsFastAgain() {
    WindowWorld world = everyMinute().ticks(120, Outcome.FINE).ticks(30, SLOW);

    assertThat(world.begins()).hasSize(1);
    assertThat(world.begins().getFirst().evidence().summary())
        .isEqualTo("p95 of duration over 2h: 3.4 s, bound 3 s");
    assertThat(world.begins().getFirst().severity()).isEqualTo(Severity.ERROR);
    assertThat(world.begins().getFirst().delivery().pages()).isTrue();

    world.ticks(150, Outcome.FINE);
    assertThat(world.begins()).hasSize(1);
    assertThat(world.resolves()).hasSize(1);
  }

  @Test
  void saysSinceWhenEveryBucketWasSlow() {
    WindowWorld world = everyMinute().ticks(2, SLOW).ticks(118, Outcome.FINE).ticks(30, SLOW);

    assertThat(world.begins().getLast().since())
        .isEqualTo(WindowWorld.BEGINNING.plus(Duration.ofHours(2)));
  }

  @Test
  void saysNothingBeforeItHasTwiceAsManySamplesAsOneInTwenty() {
    WindowWorld world = everyMinute().ticks(39, SLOW);
    assertThat(world.begins()).isEmpty();
    assertThat(world.explained())
        .isEqualTo("fewer than the 40 samples in the window that p95 needs");

    assertThat(world.ticks(1, SLOW).begins()).hasSize(1);
  }

  @Test
  void needsAQuarterOfTheLocations() {
    assertThat(everyMinute().ticks(60, slowIn(2)).begins()).isEmpty();
    assertThat(everyMinute().ticks(60, slowIn(3)).begins()).hasSize(1);
  }

  @Test
  void oneSlowRunInTwentyIsNone() {
    WindowWorld world = everyMinute();
    for (int i = 0; i < 12; i++) {
      world.ticks(19, Outcome.FINE).ticks(1, SLOW);
    }

    assertThat(world.begins()).isEmpty();
  }

  @Test
  void goesOnUntilItIsClearlyUnderTheBound() {
    WindowWorld world = everyMinute().ticks(60, SLOW).ticks(200, Outcome.taking(2_900));
    assertThat(world.resolves()).isEmpty();
    assertThat(world.explained())
        .startsWith("open since 2026-03-01T00:00:00Z; p95 of duration over 2h: 2.")
        .endsWith("bound 3 s; ends when it is at most 95 % of that in each of its 12 locations");

    world.ticks(150, Outcome.taking(2_800));
    assertThat(world.resolves()).hasSize(1);
    assertThat(world.begins()).hasSize(1);
    assertThat(world.explained())
        .isEqualTo(
            "p95 of duration over 2h: 2.8 s, bound 3 s, in l01, the slowest;"
                + " above it in 0 of the 3 locations that it takes");
  }

  @Test
  void aFailedRunHasNoHonestLatencyUnlessItFailedByBeingSlow() {
    Outcome failed = new Outcome(Verdict.FAILED, 9_000);

    assertThat(afterFailures(failed, Cause.TIMEOUT).begins()).isEmpty();
    assertThat(afterFailures(failed, Cause.SLOW).begins()).hasSize(1);
    assertThat(afterFailures(new Outcome(Verdict.DEGRADED, 9_000), Cause.SLOW).begins()).hasSize(1);
  }

  private static WindowWorld afterFailures(Outcome outcome, Cause cause) {
    WindowWorld world = everyMinute();
    for (int tick = 0; tick < 45; tick++) {
      for (int location = 1; location <= 12; location++) {
        world.now = WindowWorld.BEGINNING.plusSeconds(60L * tick + 5L * location);
        world.hear(WindowWorld.run(location, world.now, outcome, cause));
      }
    }
    return world;
  }

  @Test
  void onlyScheduledRunsFromLocationsThatSeeCount() {
    WindowWorld world = everyMinute();
    world.lights = new Lights(new TreeMap<>(Map.of(Checks.location(1), Light.DARK)));
    world.ticks(60, slowIn(3));

    assertThat(world.begins()).isEmpty();
    assertThat(world.state.windows().series()).hasSize(11);
  }

  @Test
  void maintenanceLeavesNothingInTheWindow() {
    WindowWorld world = everyMinute().ticks(10, Outcome.FINE);
    int before = world.state.windows().hashCode();
    world.hear(new Event.Hushed(List.of(hush(Hush.Origin.MAINTENANCE, world.now))));

    assertThat(world.ticks(5, SLOW).state.windows().hashCode()).isEqualTo(before);
    assertThat(world.ticks(46, SLOW).begins()).hasSize(1);
  }

  private static Hush hush(Hush.Origin origin, Instant now) {
    Match.Facets all = new Match.Facets(List.of(), List.of(), List.of(), List.of());
    return new Hush(Hush.Mode.MUTE, origin, "move", now.plus(Duration.ofMinutes(5)), all);
  }

  @Test
  void anotherMetricOrWindowBeginsAnewAndAnotherBoundDoesNot() {
    WindowWorld world = everyMinute().ticks(60, Outcome.FINE);

    world.redefine("PT1M", 12, checkoutP95(900));
    assertThat(world.begins()).hasSize(1);

    world.redefine("PT1M", 12, checkoutP95(900, Duration.ofHours(1)));
    assertThat(world.state.windows().isEmpty()).isTrue();
    world.ticks(1, Outcome.FINE);
    world.redefine("PT1M", 12);
    assertThat(world.state.windows().isEmpty()).isTrue();
    assertThat(world.resolves()).hasSize(1);
  }

  @Test
  void forgetsALocationThatTheCheckLeaves() {
    WindowWorld world = everyMinute().ticks(60, SLOW);
    world.redefine("PT1M", 4, checkoutP95(3_000));

    assertThat(world.state.windows().series()).hasSize(4);
  }

  @Test
  void aRestartAfterEveryEventChangesNothing() {
    WindowWorld once = everyMinute().ticks(60, SLOW).ticks(200, Outcome.FINE);
    WindowWorld often = everyMinute().restarting().ticks(60, SLOW).ticks(200, Outcome.FINE);

    assertThat(often.told).isEqualTo(once.told).hasSizeGreaterThan(1);
    assertThat(often.state).isEqualTo(once.state);
  }

  @Test
  void aRunChangesOneRowAndNoMoreRowsStandThanTheWindowHas() {
    WindowWorld world = everyMinute().restarting().ticks(180, Outcome.FINE);
    int before = world.rows.written();

    world.ticks(1, Outcome.FINE);
    assertThat(world.rows.written() - before).isEqualTo(12 + 12);
    world.ticks(1, Outcome.FINE);
    assertThat(world.rows.written() - before).isEqualTo(12 + 12 + 12);
    assertThat(world.rows.count()).isEqualTo(12 * 13);
  }
}
