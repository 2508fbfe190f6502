// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.checks.model.repository.Match;
import dev.vedette.controller.alerting.WindowWorld.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineBurningTest {
  private static final int SIX_HOURS = 6 * 12;
  private static final int THREE_DAYS = 3 * 24 * 12;

  private static Rule budget(double objective, String period, int minBad, int minLocations) {
    return new Rule(
        new RuleId("budget"),
        new Rule.When.Burning(objective, Duration.parse(period), minBad, minLocations),
        Severity.CRITICAL,
        Rule.Common.DEFAULT);
  }

  private static WindowWorld afterGoodTimes(int ticks, Rule rule) {
    return new WindowWorld("PT5M", 12, rule).ticks(ticks, Outcome.FINE);
  }

  /** The last ones of a tick, so that a tick counts only when it is over. */
  private static Function<Integer, Outcome> downIn(int locations) {
    return location -> location > 12 - locations ? Outcome.FAILURE : Outcome.FINE;
  }

  /** alert-maths 5.1: twelve locations every five minutes, no guards. */
  @ParameterizedTest
  @CsvSource({
    "0.99, 12, 2", "0.99, 6, 4", "0.99, 3, 7", "0.99, 2, 11", "0.99, 1, 52",
    "0.995, 12, 1", "0.995, 6, 2", "0.995, 3, 4", "0.995, 2, 6", "0.995, 1, 11",
    "0.999, 12, 1", "0.999, 6, 1", "0.999, 3, 1", "0.999, 2, 2", "0.999, 1, 3",
    "0.9995, 12, 1", "0.9995, 6, 1", "0.9995, 3, 1", "0.9995, 2, 1", "0.9995, 1, 2",
  })
  void pagesAfterAsManyTicksAsTheTableSays(double objective, int down, int ticks) {
    WindowWorld world = afterGoodTimes(THREE_DAYS, budget(objective, "P30D", 1, 1));

    assertThat(world.ticksUntilBegin(60, downIn(down))).isEqualTo(ticks);
    assertThat(world.begins().getFirst().severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void tellsSinceWhenItFailsToTheSlot() {
    WindowWorld world = new WindowWorld("PT1M", 3, budget(0.99, "P30D", 1, 1));
    world.ticks(62, Outcome.FINE).ticksUntilBegin(60, downIn(12));

    assertThat(world.begins().getFirst().since())
        .isEqualTo(WindowWorld.BEGINNING.plus(Duration.ofMinutes(62)));
  }

  @Test
  void strayFailuresOfOneLocationPageNobodyWithTheGuardsThatAreOnByDefault() {
    WindowWorld world = afterGoodTimes(SIX_HOURS, budget(0.999, "P30D", 6, 2));

    assertThat(world.ticks(40, downIn(1)).begins()).isEmpty();
    assertThat(world.explained()).contains("error budget of 99.9 % over 30d burns at ");
  }

  @Test
  void needsSoManyFailedSlots() {
    WindowWorld world = afterGoodTimes(SIX_HOURS, budget(0.999, "P30D", 6, 2));

    assertThat(world.ticksUntilBegin(10, downIn(2))).isEqualTo(3);
    assertThat(world.begins().getFirst().evidence().summary())
        .isEqualTo("error budget of 99.9 % over 30d burns 41.7 x too fast (1h)");
    assertThat(world.begins().getFirst().evidence().locations())
        .containsExactly(Checks.location(11), Checks.location(12));
  }

  @Test
  void resolvesWhenTheShortWindowIsBackUnder() {
    WindowWorld world =
        afterGoodTimes(THREE_DAYS, budget(0.99, "P30D", 6, 2)).ticks(2, Outcome.FAILURE);
    assertThat(world.begins()).hasSize(1);

    assertThat(world.ticks(2, Outcome.FINE).resolves()).hasSize(1);
    assertThat(world.begins()).hasSize(1);
  }

  @Test
  void anOutageOfHalfTheLocationsDoesNotComeAndGoWithTheBuckets() {
    WindowWorld world = afterGoodTimes(THREE_DAYS, budget(0.99, "P30D", 6, 2));
    world.ticks(12, downIn(6));

    assertThat(world.begins()).hasSize(1);
    assertThat(world.resolves()).isEmpty();
  }

  @Test
  void threeDaysOfSlowDamageAreAWarning() {
    WindowWorld world = afterGoodTimes(THREE_DAYS, budget(0.99, "P30D", 6, 2));
    for (int tick = 0; tick < 400 && world.begins().isEmpty(); tick++) {
      world.ticks(1, downIn(tick % 4 == 0 ? 2 : 0)).ticks(1, Outcome.FINE);
    }

    assertThat(world.begins()).hasSize(1);
    assertThat(world.begins().getFirst().severity()).isEqualTo(Severity.WARNING);
    assertThat(world.begins().getFirst().evidence().summary()).endsWith("too fast (3d)");
  }

  @Test
  void anOutageDuringSlowDamageIsANewEpisode() {
    WindowWorld world = afterGoodTimes(THREE_DAYS, budget(0.99, "P30D", 6, 2));
    for (int tick = 0; tick < 400 && world.begins().isEmpty(); tick++) {
      world.ticks(1, downIn(tick % 4 == 0 ? 2 : 0)).ticks(1, Outcome.FINE);
    }
    world.ticks(3, Outcome.FAILURE);

    assertThat(world.begins())
        .extracting(begin -> begin.severity())
        .containsExactly(Severity.WARNING, Severity.CRITICAL);
    assertThat(world.resolves()).isEmpty();
  }

  @Test
  void ratesFollowThePeriodAndNeverGoUnderWhatTheBudgetLastsFor() {
    assertThat(BurnPair.HOUR.rate(Duration.ofDays(30))).isEqualTo(14.4);
    assertThat(BurnPair.SIX_HOURS.rate(Duration.ofDays(30))).isEqualTo(6);
    assertThat(BurnPair.THREE_DAYS.rate(Duration.ofDays(30))).isEqualTo(1);
    assertThat(BurnPair.HOUR.rate(Duration.ofDays(7))).isEqualTo(3.36);
    assertThat(BurnPair.THREE_DAYS.rate(Duration.ofDays(7))).isEqualTo(1);
  }

  @Test
  void erroredSlotsCountForNothing() {
    Outcome errored = new Outcome(Verdict.ERRORED, 10);
    WindowWorld world = afterGoodTimes(12, budget(0.99, "P30D", 1, 1)).ticks(12, errored);

    assertThat(world.begins()).isEmpty();
    assertThat(world.ticksUntilBegin(10, any -> Outcome.FAILURE)).isEqualTo(1);
  }

  @Test
  void slotsInMaintenanceAreLeftOut() {
    WindowWorld world = afterGoodTimes(SIX_HOURS, budget(0.999, "P30D", 6, 2));
    Match.Facets all = new Match.Facets(List.of(), List.of(), List.of(), List.of());
    Hush hold =
        new Hush(
            Hush.Mode.MUTE, Hush.Origin.HOLD, "deploy", world.now.plus(Duration.ofHours(1)), all);
    world.hear(new Event.Hushed(List.of(hold)));

    assertThat(world.ticks(11, Outcome.FAILURE).begins()).isEmpty();
    assertThat(world.ticksUntilBegin(2, any -> Outcome.FAILURE)).isEqualTo(2);
  }

  @Test
  void aSilenceOfAPersonLeavesNothingOut() {
    WindowWorld world = afterGoodTimes(SIX_HOURS, budget(0.999, "P30D", 6, 2));
    Match.Facets all = new Match.Facets(List.of(), List.of(), List.of(), List.of());
    world.hear(
        new Event.Hushed(
            List.of(
                new Hush(
                    Hush.Mode.MUTE,
                    Hush.Origin.SILENCE,
                    "asleep",
                    world.now.plus(Duration.ofHours(1)),
                    all))));

    assertThat(world.ticks(2, Outcome.FAILURE).begins()).hasSize(1);
  }

  @Test
  void aRestartAfterEveryEventChangesNothing() {
    Rule rule = budget(0.99, "P30D", 6, 2);
    WindowWorld once = up(new WindowWorld("PT5M", 12, rule));
    WindowWorld often = up(new WindowWorld("PT5M", 12, rule).restarting());

    assertThat(often.told).isEqualTo(once.told).hasSizeGreaterThan(1);
    assertThat(often.state).isEqualTo(once.state);
    assertThat(often.rows.count()).isLessThanOrEqualTo(72 + 72);
  }

  private static WindowWorld up(WindowWorld world) {
    return world.ticks(90, Outcome.FINE).ticks(8, downIn(3)).ticks(20, Outcome.FINE);
  }
}
