// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.ledger.Transactions;
import dev.vedette.controller.rollup.Kept;
import java.nio.ByteBuffer;
import java.time.Instant;

/** What goes from the tables of SQLite when it is old, oldest first. */
public final class OldRows {
  /** Contents are big: fewer at a time. */
  private static final int MOST_EVIDENCE = 50;

  private OldRows() {}

  /** Slots and requests of the ledger; their daily counts stay. */
  public static Kept slots(Transactions ledger) {
    SqliteExpiry expiry = new SqliteExpiry();
    return (before, most) -> ledger.write(tx -> expiry.expire(tx, before, most));
  }

  /** Runs. */
  public static Kept runs(Transactions ledger) {
    return (before, most) ->
        run(
            ledger,
            "delete from runs where id in (select id from runs where id < ? order by id limit ?)",
            firstRun(before),
            most);
  }

  /** Details of runs. */
  public static Kept details(Transactions detail) {
    return (before, most) ->
        run(
            detail,
            "delete from details where run in"
                + " (select run from details where run < ? order by run limit ?)",
            firstRun(before),
            most);
  }

  /** Evidence of runs. */
  public static Kept evidence(Transactions detail) {
    return (before, most) ->
        run(
            detail,
            "delete from evidence where rowid in"
                + " (select rowid from evidence where run < ? order by run limit ?)",
            firstRun(before),
            Math.min(most, MOST_EVIDENCE));
  }

  /** Rollups, and then the marks of them. */
  public static Kept rollups(Transactions ledger) {
    return (before, most) -> {
      int gone = rollups(ledger, "hour", before, most) + rollups(ledger, "day", before, most);
      return gone > 0 ? gone : run(ledger, "delete from rollup_marks where since < ?", before);
    };
  }

  private static int rollups(Transactions ledger, String unit, Instant before, int most) {
    return run(
        ledger,
        """
        delete from rollups where (unit, since, check_id, location) in (
            select unit, since, check_id, location from rollups
            where unit = ? and since < ? order by since limit ?)
        """,
        unit,
        before,
        most / 2);
  }

  private static int run(Transactions transactions, String sql, Object... values) {
    return transactions.write(tx -> Sql.in(tx).run(sql, values));
  }

  /** Before every id of a run that was due at {@code instant}, which is how ids begin. */
  private static byte[] firstRun(Instant instant) {
    return ByteBuffer.allocate(16).putLong(instant.toEpochMilli() << 16).putLong(0).array();
  }
}
