// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.rollup;

import static dev.vedette.controller.rollup.RollupWorld.EU;
import static dev.vedette.controller.rollup.RollupWorld.US;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.Verdict;
import dev.vedette.controller.store.SqliteMarkedRuns;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollingTest {
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path folder;
  @AutoClose private RollupWorld world;

  @BeforeEach
  void open() {
    world = new RollupWorld(folder.resolve("data"));
  }

  @Test
  void countsEachSlotOfAnHourByItsOutcome() {
    world.ran(world.planned(EU, minutes(1)), Verdict.PASSED, 100);
    world.ran(world.planned(EU, minutes(2)), Verdict.DEGRADED, 900);
    world.ran(world.planned(EU, minutes(3)), Verdict.FAILED, 3_000);
    world.ran(world.planned(EU, minutes(4)), Verdict.ERRORED, 1);
    world.missed(world.planned(EU, minutes(5)));
    world.ran(world.planned(US, minutes(59)), Verdict.PASSED, 50);
    world.at(minutes(63));
    world.roll();

    List<Rollup> rows = world.rows(Unit.HOUR);
    assertThat(rows).extracting(Rollup::location).containsExactlyInAnyOrder(EU, US);
    Rollup eu = rows.stream().filter(row -> row.location().equals(EU)).findFirst().orElseThrow();
    assertThat(eu.since()).isEqualTo(RollupWorld.START);
    assertThat(eu.counts())
        .isEqualTo(
            new Counts(
                Map.of(
                    Outcome.PASSED, 1L,
                    Outcome.DEGRADED, 1L,
                    Outcome.FAILED, 1L,
                    Outcome.ERRORED, 1L,
                    Outcome.MISSED, 1L)));
    assertThat(eu.counts().availability().orElseThrow()).isEqualTo(2.0 / 3);
  }

  @Test
  void givesTheNewIdWhatWasCountedWhileTheCheckWasRenamed() {
    world.ran(world.planned(EU, minutes(1)), Verdict.PASSED, 100);
    world.at(minutes(63));
    CheckId renamed = new CheckId("sign-in");
    world.roll(new RenamingTransactions(world.ledger(), renamed), Exclusions.NONE);

    assertThat(world.rows(Unit.HOUR)).extracting(Rollup::check).containsExactly(renamed);
  }

  @Test
  void keepsDurationsOfGoodRunsThatWereRight() {
    for (int i = 1; i <= 100; i++) {
      world.ran(world.planned(EU, Duration.ofSeconds(i)), Verdict.PASSED, i);
    }
    world.ran(world.planned(EU, minutes(3)), Verdict.FAILED, 9_000);
    world.ran(world.planned(EU, minutes(4)), Verdict.PASSED, 9_000, "overloaded");
    world.at(minutes(63));
    world.roll();

    Rollup hour = world.rows(Unit.HOUR).getFirst();
    assertThat(hour.durations().count()).isEqualTo(100);
    assertThat(hour.durations().quantile(0.95)).isCloseTo(95, withPercentage(1.01));
    assertThat(hour.counts().of(Outcome.PASSED)).isEqualTo(101);
  }

  @Test
  void leavesAnHourAloneUntilItIsOverAndPlanned() {
    world.missed(world.planned(EU, minutes(1)));
    world.at(minutes(61));
    world.roll();
    assertThat(world.rows(Unit.HOUR)).isEmpty();

    world.clock.set(RollupWorld.START.plus(minutes(63)));
    world.plannedThrough(minutes(59));
    world.roll();
    assertThat(world.rows(Unit.HOUR)).isEmpty();

    world.plannedThrough(minutes(60));
    world.roll();
    assertThat(world.rows(Unit.HOUR)).hasSize(1);
  }

  @Test
  void rollsUpDaysFromTheirHours() {
    fillTwoDays();
    world.at(DAY.multipliedBy(2).plusMinutes(3));
    world.roll();

    assertThat(world.rows(Unit.HOUR)).hasSize(48);
    assertThat(world.rows(Unit.DAY))
        .extracting(day -> day.counts().of(Outcome.PASSED))
        .containsExactly(24L, 24L);
    assertThat(world.rows(Unit.DAY).getLast().durations().count()).isEqualTo(24);
  }

  @Test
  void changesTheHourAndDayThatALateResultBelongsTo() {
    Slot late = world.planned(EU, minutes(10));
    world.at(DAY.plusMinutes(3));
    world.roll();
    assertThat(world.rows(Unit.HOUR)).isEmpty();

    world.ran(late, Verdict.FAILED, 70);
    world.roll();
    assertThat(world.rows(Unit.HOUR).getFirst().counts().of(Outcome.FAILED)).isEqualTo(1);
    assertThat(world.rows(Unit.DAY).getFirst().counts().of(Outcome.FAILED)).isEqualTo(1);
  }

  @Test
  void spreadsAGapOverItsHours() {
    world.gap(minutes(30), minutes(30 + 5 * 299), 300);
    world.at(DAY.plusHours(2).plusMinutes(3));
    world.roll();

    List<Long> missed =
        world.rows(Unit.HOUR).stream().map(row -> row.counts().of(Outcome.MISSED)).toList();
    assertThat(missed).startsWith(6L, 12L, 12L).endsWith(12L, 6L);
    assertThat(missed.stream().mapToLong(Long::longValue).sum()).isEqualTo(300);
    assertThat(world.rows(Unit.DAY).getFirst().counts().of(Outcome.MISSED)).isEqualTo(282);
  }

  @Test
  void countsWhatIsExcludedAndNothingElseOfIt() {
    Slot excluded = world.planned(EU, minutes(1));
    world.ran(excluded, Verdict.FAILED, 100);
    world.ran(world.planned(EU, minutes(2)), Verdict.PASSED, 100);
    world.at(minutes(63));
    world.roll(world.ledger(), (transaction, from, until) -> excluded::equals);

    Rollup hour = world.rows(Unit.HOUR).getFirst();
    assertThat(hour.counts())
        .isEqualTo(new Counts(Map.of(Outcome.PASSED, 1L, Outcome.EXCLUDED, 1L)));
    assertThat(hour.counts().availability().orElseThrow()).isEqualTo(1);
  }

  @Test
  void leavesOutWhatWasDueInAMaintenance() {
    world.failedDuring("maintenance: Sunday deploy", world.planned(EU, minutes(1)));
    world.ran(world.planned(EU, minutes(2)), Verdict.FAILED, 100);
    world.at(minutes(63));
    world.roll(world.ledger(), new SqliteMarkedRuns());

    assertThat(world.rows(Unit.HOUR).getFirst().counts())
        .isEqualTo(new Counts(Map.of(Outcome.FAILED, 1L, Outcome.EXCLUDED, 1L)));
  }

  @Test
  void comesToTheSameRowsWhereverItIsKilled() {
    fillTwoDays();
    Slot late = world.planned(EU, minutes(10));
    world.at(DAY.multipliedBy(2).plusMinutes(3));
    int deaths = dieUntilDone();
    world.ran(late, Verdict.DEGRADED, 70);
    deaths += dieUntilDone();

    assertThat(deaths).isGreaterThan(100);
    List<Rollup> hours = world.rows(Unit.HOUR);
    List<Rollup> days = world.rows(Unit.DAY);
    world.close();
    world = new RollupWorld(folder.resolve("undisturbed"));
    fillTwoDays();
    world.ran(world.planned(EU, minutes(10)), Verdict.DEGRADED, 70);
    world.at(DAY.multipliedBy(2).plusMinutes(3));
    world.roll();
    assertThat(hours).isEqualTo(world.rows(Unit.HOUR)).hasSize(48);
    assertThat(days).isEqualTo(world.rows(Unit.DAY)).hasSize(2);
  }

  /** Dies at its second write, again and again, each time a write further on; returns how often. */
  private int dieUntilDone() {
    for (int deaths = 0; ; deaths++) {
      try {
        world.roll(new DyingTransactions(world.ledger(), 1 + deaths % 2), Exclusions.NONE);
        return deaths;
      } catch (DyingTransactions.Died e) {
        assertThat(deaths).isLessThan(1_000);
      }
    }
  }

  private void fillTwoDays() {
    for (int hour = 0; hour < 48; hour++) {
      world.ran(world.planned(EU, minutes(hour * 60 + 7)), Verdict.PASSED, 100 + hour);
    }
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }
}
