// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.controller.ledger.Account;
import dev.vedette.controller.ledger.CountRepository;
import dev.vedette.controller.ledger.Transaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Counts in SQLite. */
public final class SqliteCounts implements CountRepository {
  @Override
  public List<Count> slots(Transaction transaction, Instant from, Instant until) {
    return Sql.in(transaction)
        .all(
            """
            select check_id, location, kind, state, count(*) as found from slots
            where due >= ?1 and due < ?2 group by check_id, location, kind, state
            union all
            select check_id, location, kind, state, sum(slots) from slot_counts
            where day * 86400000000 >= ?1 and (day + 1) * 86400000000 <= ?2
                and state <> 'requested'
            group by check_id, location, kind, state
            """,
            SqliteCounts::read,
            from,
            until);
  }

  @Override
  public List<Count> requests(Transaction transaction, Instant from, Instant until) {
    return Sql.in(transaction)
        .all(
            """
            select check_id, location, kind, 'requested' as state, count(*) as found from requests
            where due >= ?1 and due < ?2 group by check_id, location, kind
            union all
            select check_id, location, kind, state, sum(slots) from slot_counts
            where day * 86400000000 >= ?1 and (day + 1) * 86400000000 <= ?2
                and state = 'requested'
            group by check_id, location, kind
            """,
            SqliteCounts::read,
            from,
            until);
  }

  private static Count read(Row row) throws SQLException {
    Account account =
        new Account(
            new CheckId(row.text("check_id")),
            new LocationId(row.text("location")),
            row.word("kind", SlotKind.class));
    return new Count(account, row.text("state"), row.number("found"));
  }
}
