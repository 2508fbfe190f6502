// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.rollup;

import dev.vedette.checks.model.Slot;
import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.ledger.Transactions;
import dev.vedette.controller.rollup.RollupMarks.Mark;
import dev.vedette.controller.rollup.RollupWriting.Summed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Rolls up the hours that are over, oldest first, and again those of which slots have ended since.
 */
final class HourRolling {
  /** After the hour's end: by then most of its slots have ended. */
  static final Duration SETTLING = Duration.ofMinutes(2);

  /** Read at once, so that a big hour needs little memory. */
  private static final Duration SLICE = Duration.ofMinutes(5);

  private static final int MOST_HOURS = 48;

  private final Transactions transactions;
  private final RollupStore store;
  private final RollupWriting writing;
  private final Exclusions exclusions;
  private final InstantSource clock;

  HourRolling(
      Transactions transactions, RollupStore store, Exclusions exclusions, InstantSource clock) {
    this.transactions = transactions;
    this.store = store;
    this.writing = new RollupWriting(transactions, store);
    this.exclusions = exclusions;
    this.clock = clock;
  }

  /** Rolls up what is due, two days' worth at most. */
  void step() {
    for (Instant hour : transactions.read(this::due)) {
      writing.write(transactions.read(tx -> sum(tx, hour)), Unit.HOUR, hour);
    }
  }

  private List<Instant> due(Transaction transaction) {
    List<Instant> due = new ArrayList<>();
    for (Mark mark : store.marks().unsettled(transaction)) {
      if (open(transaction, mark.since()) != mark.open()) {
        due.add(mark.since());
      }
    }
    next(transaction).ifPresent(first -> addFrom(due, first, over(transaction)));
    return due;
  }

  private Optional<Instant> next(Transaction transaction) {
    return store
        .marks()
        .latestHour(transaction)
        .map(Unit.HOUR::end)
        .or(() -> store.source().oldest(transaction).map(Unit.HOUR::start));
  }

  /** What is before is over: it was planned, and had time to end. */
  private Instant over(Transaction transaction) {
    Instant settled = clock.instant().minus(SETTLING);
    return store
        .source()
        .plannedThrough(transaction)
        .map(planned -> planned.isBefore(settled) ? planned : settled)
        .orElse(Instant.MIN);
  }

  private static void addFrom(List<Instant> due, Instant first, Instant over) {
    Instant hour = first;
    for (int i = 0; i < MOST_HOURS && !Unit.HOUR.end(hour).isAfter(over); i++) {
      due.add(hour);
      hour = Unit.HOUR.end(hour);
    }
  }

  private Summed sum(Transaction transaction, Instant hour) {
    Instant end = Unit.HOUR.end(hour);
    Predicate<Slot> excluded = exclusions.within(transaction, hour, end);
    Tally tally = new Tally(Unit.HOUR, hour);
    for (Instant from = hour; from.isBefore(end); from = from.plus(SLICE)) {
      store
          .source()
          .ended(transaction, from, from.plus(SLICE))
          .forEach(ended -> add(tally, ended, excluded));
    }
    store.gaps().between(transaction, hour, end).stream()
        .flatMap(gap -> GapSlots.within(gap, hour, end).stream())
        .forEach(ended -> add(tally, ended, excluded));
    return new Summed(tally.rollups(), open(transaction, hour));
  }

  private static void add(Tally tally, EndedSlot ended, Predicate<Slot> excluded) {
    if (excluded.test(ended.slot())) {
      tally.leaveOut(ended.slot());
    } else {
      tally.add(ended);
    }
  }

  private long open(Transaction transaction, Instant hour) {
    return store.source().open(transaction, hour, Unit.HOUR.end(hour));
  }
}
