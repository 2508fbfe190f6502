// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.ledger.Gap;
import dev.vedette.controller.ledger.GapRepository;
import dev.vedette.controller.ledger.MissedReason;
import dev.vedette.controller.ledger.Transaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Gaps in SQLite. */
public final class SqliteGaps implements GapRepository {
  @Override
  public void add(Transaction transaction, Gap gap) {
    Sql.in(transaction)
        .run(
            """
            insert into gaps (check_id, location, first_due, last_due, slots, reason)
            values (?, ?, ?, ?, ?, ?)
            """,
            gap.check(),
            gap.location(),
            gap.first(),
            gap.last(),
            gap.count(),
            gap.reason());
  }

  @Override
  public List<Gap> between(Transaction transaction, Instant from, Instant until) {
    return Sql.in(transaction)
        .all(
            "select * from gaps where first_due < ? and last_due >= ? order by first_due",
            SqliteGaps::read,
            until,
            from);
  }

  private static Gap read(Row row) throws SQLException {
    return new Gap(
        new CheckId(row.text("check_id")),
        new LocationId(row.text("location")),
        row.instant("first_due"),
        row.instant("last_due"),
        row.number("slots"),
        row.word("reason", MissedReason.class));
  }
}
