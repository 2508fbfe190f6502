// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.ledger.ExpiryRepository;
import dev.vedette.controller.ledger.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Expiry in SQLite. */
public final class SqliteExpiry implements ExpiryRepository {
  @Override
  public int expire(Transaction transaction, Instant before) {
    Sql sql = Sql.in(transaction);
    return slots(sql, before) + requests(sql, before);
  }

  private static int slots(Sql sql, Instant before) {
    Optional<Instant> oldest =
        sql.first("select due from slots order by due limit 1", row -> row.instant("due"));
    if (oldest.isEmpty() || !oldest.get().isBefore(before)) {
      return 0;
    }
    Instant end = end(oldest.get(), before);
    sql.run(
        """
        insert into slot_counts (day, check_id, location, kind, state, slots)
        select due / 86400000000, check_id, location, kind, state, count(*) from slots
        where due < ? and state <> 'open' group by 1, 2, 3, 4, 5
        on conflict (day, check_id, location, kind, state) do update
            set slots = slots + excluded.slots
        """,
        end);
    return sql.run("delete from slots where due < ? and state <> 'open'", end);
  }

  private static int requests(Sql sql, Instant before) {
    Optional<Instant> oldest =
        sql.first("select due from requests order by due limit 1", row -> row.instant("due"));
    if (oldest.isEmpty() || !oldest.get().isBefore(before)) {
      return 0;
    }
    Instant end = end(oldest.get(), before);
    sql.run(
        """
        insert into slot_counts (day, check_id, location, kind, state, slots)
        select due / 86400000000, check_id, location, kind, 'requested', count(*) from requests
        where due < ? group by 1, 2, 3, 4
        on conflict (day, check_id, location, kind, state) do update
            set slots = slots + excluded.slots
        """,
        end);
    return sql.run("delete from requests where due < ?", end);
  }

  private static Instant end(Instant oldest, Instant before) {
    Instant hourLater = oldest.plus(Duration.ofHours(1));
    return hourLater.isBefore(before) ? hourLater : before;
  }
}
