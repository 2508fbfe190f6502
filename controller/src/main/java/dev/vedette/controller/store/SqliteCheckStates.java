// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.CheckId;
import dev.vedette.controller.alerting.CheckStateCodec;
import dev.vedette.controller.alerting.CheckStateRepository;
import dev.vedette.controller.ledger.Transaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rule state in SQLite. */
public final class SqliteCheckStates implements CheckStateRepository {
  /** Stands for the commit, which rules do not look at. */
  private static final String ANY_COMMIT = "-";

  @Override
  public Optional<Saved> find(Transaction transaction, CheckId check) {
    return Sql.in(transaction)
        .first(
            """
            select s.events, s.wake, s.state, v.hash
            from check_states s join versions v on v.number = s.version where s.check_id = ?
            """,
            SqliteCheckStates::read,
            check);
  }

  private static Saved read(Row row) throws SQLException {
    return new Saved(
        CheckStateCodec.read(row.text("state")),
        row.number("events"),
        row.instantOrNull("wake"),
        row.text("hash"));
  }

  @Override
  public void save(Transaction transaction, CheckId check, Saved saved) {
    Sql sql = Sql.in(transaction);
    sql.run(
        """
        insert into check_states (check_id, events, version, wake, restless, state)
        values (?, ?, ?, ?, ?, ?)
        on conflict do update set events = excluded.events, version = excluded.version,
            wake = excluded.wake, restless = excluded.restless, state = excluded.state
        """,
        check,
        saved.events(),
        Versions.number(sql, saved.definition(), ANY_COMMIT),
        saved.wake(),
        saved.state().isRestless(),
        CheckStateCodec.write(saved.state()));
  }

  @Override
  public List<CheckId> due(Transaction transaction, Instant now, int limit) {
    return Sql.in(transaction)
        .all(
            "select check_id from check_states where wake <= ? order by check_id limit ?",
            SqliteCheckStates::id,
            now,
            limit);
  }

  @Override
  public List<CheckId> restless(Transaction transaction) {
    return Sql.in(transaction)
        .all(
            "select check_id from check_states where restless = 1 order by check_id",
            SqliteCheckStates::id);
  }

  @Override
  public List<CheckId> all(Transaction transaction) {
    return Sql.in(transaction)
        .all("select check_id from check_states order by check_id", SqliteCheckStates::id);
  }

  private static CheckId id(Row row) throws SQLException {
    return new CheckId(row.text("check_id"));
  }

  @Override
  public void delete(Transaction transaction, CheckId check) {
    Sql.in(transaction).run("delete from check_states where check_id = ?", check);
  }
}
