// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.rollup.EndedSlot;
import dev.vedette.controller.rollup.Outcome;
import dev.vedette.controller.rollup.RollupSource;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The slots that are rolled up, in SQLite. */
public final class SqliteRollupSource implements RollupSource {
  @Override
  public List<EndedSlot> ended(Transaction transaction, Instant from, Instant until) {
    return Sql.in(transaction)
        .all(
            """
            select s.check_id, s.location, s.due, s.kind,
                case s.state when 'done' then coalesce(r.verdict, 'errored') else s.state end
                    as outcome,
                case when r.verdict in ('passed', 'degraded') and r.doubts = ''
                    then r.duration end as duration
            from slots s left join runs r on r.id = s.run
            where s.due >= ? and s.due < ? and s.kind = 'scheduled' and s.state <> 'open'
            """,
            SqliteRollupSource::read,
            from,
            until);
  }

  private static EndedSlot read(Row row) throws SQLException {
    return new EndedSlot(
        SlotRow.slot(row), row.word("outcome", Outcome.class), row.durationOrNull("duration"));
  }

  @Override
  public long open(Transaction transaction, Instant from, Instant until) {
    return Sql.in(transaction)
        .number(
            """
            select count(*) from slots
            where due >= ? and due < ? and kind = 'scheduled' and state = 'open'
            """,
            from,
            until);
  }

  @Override
  public Optional<Instant> oldest(Transaction transaction) {
    return Sql.in(transaction)
        .first(
            """
            select min(due) as due from (
                select due from (
                    select due from slots where kind = 'scheduled' order by due limit 1)
                union all
                select first_due from (
                    select first_due from gaps order by first_due limit 1))
            having due is not null
            """,
            row -> row.instant("due"));
  }

  @Override
  public Optional<Instant> plannedThrough(Transaction transaction) {
    return Sql.in(transaction)
        .first(
            "select through from planned_through order by through limit 1",
            row -> row.instant("through"));
  }
}
