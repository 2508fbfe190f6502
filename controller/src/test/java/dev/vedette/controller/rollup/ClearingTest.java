// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.rollup;

import static dev.vedette.controller.rollup.RollupWorld.EU;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.controller.alerting.Checks;
import dev.vedette.controller.alerting.Event;
import dev.vedette.controller.alerting.Lights;
import dev.vedette.controller.alerting.RecordedEvent;
import dev.vedette.controller.ledger.Transactions;
import dev.vedette.controller.store.OldEvents;
import dev.vedette.controller.store.OldRows;
import dev.vedette.controller.store.SqliteCounts;
import dev.vedette.controller.store.SqliteDetails;
import dev.vedette.controller.store.SqliteEvents;
import dev.vedette.controller.store.SqliteEvidence;
import dev.vedette.controller.store.SqliteRuns;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClearingTest {
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path folder;
  @AutoClose private RollupWorld world;

  @BeforeEach
  void open() {
    world = new RollupWorld(folder.resolve("data"));
  }

  @Test
  void letsOldRunsWithAllThatIsTheirsGoAndKeepsTheRest() {
    RunReport old = ran(Duration.ofHours(1));
    RunReport young = ran(DAY.plusHours(1));
    world.at(DAY.multipliedBy(4).plusHours(12));
    world.roll();
    List<Rollup> hours = world.rows(Unit.HOUR);
    clear(world.ledger());

    assertThat(kept(old)).containsExactly(false, false, false);
    assertThat(kept(young)).containsExactly(true, true, true);
    assertThat(world.rows(Unit.HOUR)).isEqualTo(hours).hasSize(2);
  }

  @Test
  void keepsWhatIsNotRolledUpForGood() {
    RunReport old = ran(Duration.ofHours(1));
    Slot open = world.planned(EU, Duration.ofHours(2));
    world.at(DAY.multipliedBy(9));
    clear(world.ledger());
    assertThat(kept(old)).containsExactly(true, true, true);

    world.roll();
    clear(world.ledger());
    assertThat(kept(old)).containsExactly(true, true, true);

    world.missed(open);
    world.roll();
    clear(world.ledger());
    assertThat(kept(old)).containsExactly(false, false, false);
  }

  @Test
  void letsOldInputsOfEachCheckGoAndKeepsTheirNumbers() {
    for (int i = 1; i <= 6; i++) {
      RecordedEvent event =
          new RecordedEvent(
              i,
              RollupWorld.START.plus(DAY.multipliedBy(i)),
              "0".repeat(64),
              Lights.ALL_LIT,
              new Event.Tick());
      world
          .ledger()
          .write(
              tx -> {
                new SqliteEvents().append(tx, Checks.LOGIN, event);
                return true;
              });
    }
    world.at(DAY.multipliedBy(6));
    clear(world.ledger());

    List<RecordedEvent> left =
        world.ledger().read(tx -> new SqliteEvents().from(tx, Checks.LOGIN, 1, 100));
    assertThat(left).extracting(RecordedEvent::number).containsExactly(3L, 4L, 5L, 6L);
  }

  @Test
  void letsOldRollupsAndTheirMarksGo() {
    ran(Duration.ofHours(1));
    ran(DAY.multipliedBy(7));
    world.at(DAY.multipliedBy(8).plusHours(1));
    rollAll();
    assertThat(world.rows(Unit.DAY)).hasSize(2);
    world.at(DAY.multipliedBy(11).plusHours(1));
    rollAll();
    clear(world.ledger());
    rollAll();

    assertThat(world.rows(Unit.DAY)).hasSize(1);
    assertThat(world.rows(Unit.HOUR)).hasSize(1);
  }

  @Test
  void losesNoCountOfASlotWhereverItIsKilled() {
    world.manyMissed(2_500);
    world.at(DAY.multipliedBy(120));
    rollAll();
    for (int writes = 0; writes < 12; writes++) {
      try {
        clear(new DyingTransactions(world.ledger(), writes));
      } catch (DyingTransactions.Died e) {
        assertThat(slotsCounted()).isEqualTo(2_500);
      }
    }
    assertThat(slotsCounted()).isEqualTo(2_500);
    List<EndedSlot> left =
        world.ledger().read(tx -> world.rollups.source().ended(tx, Instant.EPOCH, Instant.MAX));
    assertThat(left).isEmpty();
  }

  @Test
  void takesAThousandRowsAtATimeAtMost() {
    world.manyMissed(1_500);
    Kept slots = OldRows.slots(world.ledger());

    assertThat(slots.expire(RollupWorld.START.plus(DAY), Clearing.BATCH)).isEqualTo(1_000);
    assertThat(slots.expire(RollupWorld.START.plus(DAY), Clearing.BATCH)).isEqualTo(500);
    assertThat(slots.expire(RollupWorld.START.plus(DAY), Clearing.BATCH)).isZero();
  }

  private long slotsCounted() {
    return world
        .ledger()
        .read(tx -> new SqliteCounts().slots(tx, Instant.EPOCH, world.clock.instant()))
        .stream()
        .mapToLong(SqliteCounts.Count::rows)
        .sum();
  }

  private void rollAll() {
    for (int i = 0; i < 70; i++) {
      world.roll();
    }
  }

  /** Raw for three days, slots for 90, rollups for ten. */
  private void clear(Transactions ledger) {
    Duration raw = DAY.multipliedBy(3);
    List<Clearing.Aged> aged = new ArrayList<>();
    aged.add(new Clearing.Aged(OldRows.details(world.store.detail()), raw, true));
    aged.add(new Clearing.Aged(OldRows.evidence(world.store.detail()), raw, true));
    aged.add(new Clearing.Aged(OldRows.runs(ledger), raw, true));
    aged.add(new Clearing.Aged(new OldEvents(ledger), raw, false));
    aged.add(new Clearing.Aged(OldRows.slots(ledger), DAY.multipliedBy(90), true));
    aged.add(new Clearing.Aged(OldRows.rollups(ledger), DAY.multipliedBy(10), false));
    new Clearing(ledger, world.rollups.marks(), aged, world.clock).step();
  }

  private RunReport ran(Duration afterStart) {
    Slot slot = world.planned(EU, afterStart);
    world.ran(slot, Verdict.PASSED, 100);
    RunReport report = RollupWorld.report(slot, Verdict.PASSED, 100, List.of());
    new SqliteDetails(world.store.detail()).insert(List.of(report));
    new SqliteEvidence(world.store.detail(), 1 << 20)
        .insert(report.id(), "page.png", new byte[] {1});
    return report;
  }

  /** Whether the run, its detail and its evidence are there. */
  private List<Boolean> kept(RunReport report) {
    return List.of(
        world.ledger().read(tx -> new SqliteRuns().find(tx, report.id())).isPresent(),
        new SqliteDetails(world.store.detail()).find(report.id()).isPresent(),
        !new SqliteEvidence(world.store.detail(), 1 << 20).names(report.id()).isEmpty());
  }
}
