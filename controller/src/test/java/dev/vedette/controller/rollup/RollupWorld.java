// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.rollup;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.Quality;
import dev.vedette.checks.model.report.RunIds;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.controller.SettableClock;
import dev.vedette.controller.alerting.Checks;
import dev.vedette.controller.intake.StoredRun;
import dev.vedette.controller.intake.StoredRun.Standing;
import dev.vedette.controller.ledger.Gap;
import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.MissedReason;
import dev.vedette.controller.ledger.SlotEnd;
import dev.vedette.controller.ledger.Terms;
import dev.vedette.controller.ledger.Transactions;
import dev.vedette.controller.store.SqliteGaps;
import dev.vedette.controller.store.SqlitePlan;
import dev.vedette.controller.store.SqliteRenames;
import dev.vedette.controller.store.SqliteRollupMarks;
import dev.vedette.controller.store.SqliteRollupSource;
import dev.vedette.controller.store.SqliteRollups;
import dev.vedette.controller.store.SqliteRuns;
import dev.vedette.controller.store.SqliteSlots;
import dev.vedette.controller.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ledger that is filled by hand, and what is rolled up from it. */
final class RollupWorld implements AutoCloseable {
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  static final LocationId EU = Checks.location(1);
  static final LocationId US = Checks.location(2);

  final SettableClock clock = new SettableClock(START);
  final Store store;
  final RollupStore rollups =
      new RollupStore(
          new SqliteRollupSource(),
          new SqliteGaps(),
          new SqliteRollups(),
          new SqliteRollupMarks(),
          new SqliteRenames());
  private final SqliteSlots slots = new SqliteSlots();

  RollupWorld(Path folder) {
    store = Store.open(folder);
  }

  Transactions ledger() {
    return store.ledger();
  }

  Slot planned(LocationId location, Duration afterStart) {
    Slot slot = slot(location, afterStart);
    ledger().write(tx -> slots.insert(tx, List.of(open(slot))));
    return slot;
  }

  private static Slot slot(LocationId location, Duration afterStart) {
    return new Slot(Checks.LOGIN, location, START.plus(afterStart), SlotKind.SCHEDULED);
  }

  private static LedgerSlot open(Slot slot) {
    return LedgerSlot.planned(slot, Terms.of(Checks.demo(), "-", slot.kind(), slot.due()));
  }

  void ran(Slot slot, Verdict verdict, long millis, String... doubts) {
    ran(slot, report(slot, verdict, millis, List.of(doubts)), null);
  }

  void failedDuring(String what, Slot slot) {
    ran(slot, report(slot, Verdict.FAILED, 100, List.of()), what);
  }

  private void ran(Slot slot, RunReport report, @Nullable String during) {
    ledger()
        .write(
            tx -> {
              new SqliteRuns().insert(tx, new StoredRun(report, Standing.COUNTED, during));
              return slots.end(tx, slot, 0, new SlotEnd.Done(report.id(), false), clock.instant());
            });
  }

  void missed(Slot slot) {
    SlotEnd end = new SlotEnd.Missed(MissedReason.NO_AGENT);
    ledger().write(tx -> slots.end(tx, slot, 0, end, clock.instant()));
  }

  /** So many, one each second, in one transaction. */
  void manyMissed(int count) {
    SlotEnd end = new SlotEnd.Missed(MissedReason.NO_AGENT);
    ledger()
        .write(
            tx -> {
              for (int i = 0; i < count; i++) {
                Slot slot = slot(EU, Duration.ofSeconds(i));
                slots.insert(tx, List.of(open(slot)));
                slots.end(tx, slot, 0, end, clock.instant());
              }
              return true;
            });
  }

  void gap(Duration first, Duration last, long count) {
    Gap gap =
        new Gap(
            Checks.LOGIN,
            EU,
            START.plus(first),
            START.plus(last),
            count,
            MissedReason.CONTROLLER_DOWN);
    ledger()
        .write(
            tx -> {
              new SqliteGaps().add(tx, gap);
              return true;
            });
  }

  /** It is so long after the start, and everything was planned up to then. */
  void at(Duration afterStart) {
    clock.set(START.plus(afterStart));
    plannedThrough(afterStart.plusSeconds(30));
  }

  void plannedThrough(Duration afterStart) {
    ledger()
        .write(
            tx -> {
              new SqlitePlan().planned(tx, 0, START.plus(afterStart));
              return true;
            });
  }

  void roll() {
    roll(ledger(), Exclusions.NONE);
  }

  void roll(Transactions transactions, Exclusions exclusions) {
    new Rolling(transactions, rollups, exclusions, clock).step();
  }

  /** Oldest first. */
  List<Rollup> rows(Unit unit) {
    RollupRepository.Wanted all = new RollupRepository.Wanted(unit, null, null, null, null);
    return ledger().read(tx -> rollups.rollups().find(tx, all, 10_000)).reversed();
  }

  static RunReport report(Slot slot, Verdict verdict, long millis, List<String> doubts) {
    AgentId agent = new AgentId("one");
    Finding finding =
        verdict == Verdict.PASSED ? null : new Finding(Cause.EXPECTATION, null, "saw 503", null);
    return new RunReport(
        RunIds.of(slot, 0, agent),
        new RunReport.Attempt(slot, 0, agent, "0".repeat(64), "-"),
        new RunReport.Timing(
            slot.due(), Duration.ofMillis(millis), Duration.ZERO, Duration.ofMillis(1)),
        new RunReport.Judgement(
            verdict, finding, doubts.isEmpty() ? Quality.GOOD : new Quality(doubts)),
        List.of(),
        new Detail.None());
  }

  @Override
  public void close() {
    store.close();
  }
}
