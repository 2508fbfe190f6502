// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.intake.RunQueries;
import dev.vedette.controller.intake.StoredRun;
import dev.vedette.controller.ledger.Transaction;
import java.util.List;

/** Looks at runs in SQLite. */
public final class SqliteRunQueries implements RunQueries {
  @Override
  public List<StoredRun> find(Transaction transaction, Wanted wanted, int limit) {
    Where where =
        new Where()
            .and("r.check_id = ?", wanted.check())
            .and("r.location = ?", wanted.location())
            .and("r.due >= ?", wanted.since())
            .and("r.id < ?", wanted.before());
    return Sql.in(transaction)
        .all(
            RunRow.SELECT + where.text() + " order by r.id desc limit ?",
            RunRow::read,
            where.valuesAnd(limit));
  }
}
