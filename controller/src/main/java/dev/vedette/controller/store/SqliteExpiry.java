// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.ledger.ExpiryRepository;
import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.Optional;

/** Expiry in SQLite. */
public final class SqliteExpiry implements ExpiryRepository {
  /** Where a batch ends: the key of its last row. */
  private record Last(Instant due, String check, String location, String kind) {}

  @Override
  public int expire(Transaction transaction, Instant before, int most) {
    Sql sql = Sql.in(transaction);
    int slots = expire(sql, "slots", "state", "state <> 'open'", before, most);
    return slots > 0 ? slots : expire(sql, "requests", "'requested'", "true", before, most);
  }

  /** Counts and deletes the same rows: the oldest up to one key. */
  private static int expire(
      Sql sql, String table, String state, String ended, Instant before, int most) {
    String where =
        " from %s where (due, check_id, location, kind) <= (?, ?, ?, ?) and %s"
            .formatted(table, ended);
    Optional<Last> last = last(sql, table, ended, before, most);
    if (last.isEmpty()) {
      return 0;
    }
    Object[] key = {last.get().due(), last.get().check(), last.get().location(), last.get().kind()};
    sql.run(
        "insert into slot_counts (day, check_id, location, kind, state, slots)"
            + " select due / 86400000000, check_id, location, kind, "
            + state
            + ", count(*)"
            + where
            + " group by 1, 2, 3, 4, 5"
            + " on conflict (day, check_id, location, kind, state)"
            + " do update set slots = slots + excluded.slots",
        key);
    return sql.run("delete" + where, key);
  }

  private static Optional<Last> last(
      Sql sql, String table, String ended, Instant before, int most) {
    return sql.first(
        """
        select * from (
            select due, check_id, location, kind from %s where due < ? and %s
            order by due, check_id, location, kind limit ?)
        order by due desc, check_id desc, location desc, kind desc limit 1
        """
            .formatted(table, ended),
        row ->
            new Last(
                row.instant("due"), row.text("check_id"), row.text("location"), row.text("kind")),
        before,
        most);
  }
}
