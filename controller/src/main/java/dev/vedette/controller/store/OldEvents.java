// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.ledger.Transactions;
import dev.vedette.controller.rollup.Kept;
import java.time.Instant;
import java.util.Optional;

/**
 * The engine's inputs in SQLite. Those of one check are in order of time; of each check in turn the
 * oldest go, so that no index by time is needed, which each new one would have to pay for.
 */
public final class OldEvents implements Kept {
  private final Transactions ledger;

  /** After all of this check's have been looked at; the empty text is before every check. */
  private String after = "";

  public OldEvents(Transactions ledger) {
    this.ledger = ledger;
  }

  @Override
  public synchronized int expire(Instant before, int most) {
    return ledger.write(tx -> expire(tx, before, most));
  }

  private int expire(Transaction transaction, Instant before, int most) {
    Sql sql = Sql.in(transaction);
    for (Optional<String> check = next(sql); check.isPresent(); check = next(sql)) {
      int gone = expire(sql, check.get(), before, most);
      if (gone > 0) {
        return gone;
      }
      after = check.get();
    }
    after = "";
    return 0;
  }

  private Optional<String> next(Sql sql) {
    return sql.first(
        "select check_id from check_events where check_id > ? order by check_id limit 1",
        row -> row.text("check_id"),
        after);
  }

  private static int expire(Sql sql, String check, Instant before, int most) {
    return sql.run(
        """
        delete from check_events where check_id = ?1 and now < ?2 and number in (
            select number from check_events where check_id = ?1 order by number limit ?3)
        """,
        check,
        before,
        most);
  }
}
