// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.rollup;

import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.ledger.Transactions;
import dev.vedette.controller.rollup.RollupWriting.Summed;
import java.time.Instant;
import java.util.List;

/** Rolls up days from their hours, once all of these are, and again when one has changed. */
final class DayRolling {
  private final Transactions transactions;
  private final RollupStore store;
  private final RollupWriting writing;

  DayRolling(Transactions transactions, RollupStore store) {
    this.transactions = transactions;
    this.store = store;
    this.writing = new RollupWriting(transactions, store);
  }

  void step() {
    for (Instant day : transactions.read(this::due)) {
      writing.write(transactions.read(tx -> sum(tx, day)), Unit.DAY, day);
    }
  }

  private List<Instant> due(Transaction transaction) {
    Instant over = store.marks().latestHour(transaction).map(Unit.HOUR::end).orElse(Instant.MIN);
    return store.marks().daysWithoutMark(transaction).stream()
        .filter(day -> !Unit.DAY.end(day).isAfter(over))
        .toList();
  }

  private Summed sum(Transaction transaction, Instant day) {
    Tally tally = new Tally(Unit.DAY, day);
    Instant end = Unit.DAY.end(day);
    for (Instant hour = day; hour.isBefore(end); hour = Unit.HOUR.end(hour)) {
      store.rollups().of(transaction, Unit.HOUR, hour).forEach(tally::add);
    }
    return new Summed(tally.rollups(), 0);
  }
}
