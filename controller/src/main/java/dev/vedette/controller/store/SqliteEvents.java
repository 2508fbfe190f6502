// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.CheckId;
import dev.vedette.controller.alerting.EventCodec;
import dev.vedette.controller.alerting.EventRepository;
import dev.vedette.controller.alerting.RecordedEvent;
import dev.vedette.controller.ledger.Transaction;
import java.sql.SQLException;
import java.util.List;

/** The engine's inputs in SQLite. */
public final class SqliteEvents implements EventRepository {
  private static final String ANY_COMMIT = "-";
  private static final String SELECT =
      """
      select e.check_id, e.number, e.now, e.lights, e.event, v.hash
      from check_events e join versions v on v.number = e.version where e.check_id = ?
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

  private static RecordedEvent read(Row row) throws SQLException {
    return new RecordedEvent(
        row.number("number"),
        row.instant("now"),
        row.text("hash"),
        EventCodec.lights(row.text("lights")),
        EventCodec.read(new CheckId(row.text("check_id")), row.text("event")));
  }
}
