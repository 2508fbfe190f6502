// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.CheckId;
import dev.vedette.controller.alerting.EventCodec;
import dev.vedette.controller.alerting.EventRepository;
import dev.vedette.controller.alerting.RecordedEvent;
import dev.vedette.controller.alerting.SnapshotCodec;
import dev.vedette.controller.ledger.Transaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The engine's inputs in SQLite. */
public final class SqliteEvents implements EventRepository {
  private static final String ANY_COMMIT = "-";
  private static final String SELECT =
      """
      select e.check_id, e.number, e.now, e.lights, e.event, v.hash
      from check_events e join versions v on v.number = e.version where e.check_id = ?
      """;

  /** From id to id along the primary key, rather than over all events. */
  private static final String CHECKS =
      """
      with recursive ids (check_id) as (
        select min(check_id) from check_events
        union all
        select (select min(e.check_id) from check_events e where e.check_id > ids.check_id)
        from ids where ids.check_id is not null
      )
      select check_id from ids where check_id is not null
      """;

  @Override
  public void append(Transaction transaction, CheckId check, RecordedEvent event) {
    Sql sql = Sql.in(transaction);
    sql.run(
        "insert into check_events (check_id, number, now, version, lights, event)"
            + " values (?, ?, ?, ?, ?, ?)",
        check,
        event.number(),
        event.now(),
        Versions.number(sql, event.definition(), ANY_COMMIT),
        EventCodec.write(event.lights()),
        EventCodec.write(event.event()));
  }

  @Override
  public List<RecordedEvent> from(Transaction transaction, CheckId check, long number, int limit) {
    return Sql.in(transaction)
        .all(
            SELECT + " and e.number >= ? order by e.number limit ?",
            SqliteEvents::read,
            check,
            number,
            limit);
  }

  @Override
  public List<RecordedEvent> latest(Transaction transaction, CheckId check, int limit) {
    return Sql.in(transaction)
        .all(SELECT + " order by e.number desc limit ?", SqliteEvents::read, check, limit);
  }

  @Override
  public List<CheckId> checks(Transaction transaction) {
    return Sql.in(transaction).all(CHECKS, row -> new CheckId(row.text("check_id")));
  }

  @Override
  public void keepDefinition(Transaction transaction, String hash, String content) {
    Sql.in(transaction)
        .run(
            "insert into definitions (hash, content) values (?, ?) on conflict do nothing",
            hash,
            content);
  }

  @Override
  public Optional<String> definition(Transaction transaction, String hash) {
    return Sql.in(transaction)
        .first("select content from definitions where hash = ?", row -> row.text("content"), hash);
  }

  @Override
  public void keep(Transaction transaction, CheckId check, Snapshot snapshot) {
    Sql.in(transaction)
        .run(
            "insert into check_snapshots (check_id, number, now, state) values (?, ?, ?, ?)",
            check,
            snapshot.number(),
            snapshot.now(),
            SnapshotCodec.write(snapshot.state()));
  }

  @Override
  public Optional<Snapshot> snapshot(Transaction transaction, CheckId check, Instant instant) {
    return Sql.in(transaction)
        .first(
            """
            select number, now, state from check_snapshots where check_id = ? and now <= ?
            order by number desc limit 1
            """,
            SqliteEvents::snapshot,
            check,
            instant);
  }

  private static Snapshot snapshot(Row row) throws SQLException {
    return new Snapshot(
        row.number("number"), row.instant("now"), SnapshotCodec.read(row.text("state")));
  }

  private static RecordedEvent read(Row row) throws SQLException {
    return new RecordedEvent(
        row.number("number"),
        row.instant("now"),
        row.text("hash"),
        EventCodec.lights(row.text("lights")),
        EventCodec.read(new CheckId(row.text("check_id")), row.text("event")));
  }
}
