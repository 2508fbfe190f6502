// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.rollup;

import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.ledger.Transactions;
import dev.vedette.controller.rollup.RollupMarks.Mark;
import java.time.Instant;
import java.util.List;

/**
 * Writes what was summed up in transactions of few rows, so that nobody waits long, and the mark
 * last: whoever is killed before it does all of it again, to the same rows.
 */
final class RollupWriting {
  private static final int BATCH = 500;

  private final Transactions transactions;
  private final RollupStore store;

  RollupWriting(Transactions transactions, RollupStore store) {
    this.transactions = transactions;
    this.store = store;
  }

  /**
   * @param open how many slots had not ended in what was summed up
   */
  record Summed(List<Rollup> rollups, long open) {}

  void write(Summed summed, Unit unit, Instant since) {
    List<Rollup> all = summed.rollups();
    for (int i = 0; i < all.size(); i += BATCH) {
      List<Rollup> batch = all.subList(i, Math.min(all.size(), i + BATCH));
      transactions.write(
          tx -> {
            store.rollups().put(tx, batch.stream().map(row -> present(tx, row)).toList());
            return true;
          });
    }
    transactions.write(
        tx -> {
          store.marks().mark(tx, new Mark(unit, since, summed.open()));
          return true;
        });
  }

  /** The check may have been renamed after its slots were counted. */
  private Rollup present(Transaction transaction, Rollup row) {
    return store
        .renames()
        .present(transaction, row.check())
        .filter(renamed -> !store.renames().isKnown(transaction, row.check()))
        .map(row::of)
        .orElse(row);
  }
}
