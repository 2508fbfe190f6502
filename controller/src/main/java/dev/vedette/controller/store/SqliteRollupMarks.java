// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.rollup.RollupMarks;
import dev.vedette.controller.rollup.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Marks of rollups in SQLite. */
public final class SqliteRollupMarks implements RollupMarks {
  @Override
  public void mark(Transaction transaction, Mark mark) {
    Sql sql = Sql.in(transaction);
    sql.run(
        "insert or replace into rollup_marks (unit, since, open) values (?, ?, ?)",
        mark.unit(),
        mark.since(),
        mark.open());
    if (mark.unit() == Unit.HOUR) {
      sql.run(
          "delete from rollup_marks where unit = 'day' and since = ?",
          Unit.DAY.start(mark.since()));
    }
  }

  @Override
  public Optional<Instant> latestHour(Transaction transaction) {
    return Sql.in(transaction)
        .first(
            "select since from rollup_marks where unit = 'hour' order by since desc limit 1",
            row -> row.instant("since"));
  }

  @Override
  public List<Mark> unsettled(Transaction transaction) {
    return Sql.in(transaction)
        .all(
            """
            select since, open from rollup_marks indexed by rollup_marks_open
            where unit = 'hour' and open > 0 order by since
            """,
            row -> new Mark(Unit.HOUR, row.instant("since"), row.number("open")));
  }

  @Override
  public List<Instant> daysWithoutMark(Transaction transaction) {
    return Sql.in(transaction)
        .all(
            """
            select distinct since / 86400000000 * 86400000000 as day from rollup_marks
            where unit = 'hour' and since / 86400000000 * 86400000000 not in
                (select since from rollup_marks where unit = 'day')
            order by day
            """,
            row -> row.instant("day"));
  }
}
