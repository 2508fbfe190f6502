// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.SlotQueries;
import dev.vedette.controller.ledger.Transaction;
import java.util.List;

/** Looks at slots in SQLite. */
public final class SqliteSlotQueries implements SlotQueries {
  @Override
  public List<LedgerSlot> find(Transaction transaction, Wanted wanted, int limit) {
    Where where =
        new Where()
            .and("check_id = ?", wanted.check())
            .and("location = ?", wanted.location())
            .and("state = ?", wanted.state())
            .and("due >= ?", wanted.since())
            .and("due < ?", wanted.before());
    return Sql.in(transaction)
        .all(
            SlotRow.SELECT + where.text() + " order by due desc limit ?",
            SlotRow::read,
            where.valuesAnd(limit));
  }
}
