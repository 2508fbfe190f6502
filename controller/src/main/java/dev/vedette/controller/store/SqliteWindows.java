// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.controller.alerting.window.SeriesKey;
import dev.vedette.controller.alerting.window.WindowRepository;
import dev.vedette.controller.alerting.window.WindowRows;
import dev.vedette.controller.alerting.window.Windows;
import dev.vedette.controller.ledger.Transaction;
import java.sql.SQLException;
import java.time.Instant;

/** Windows in SQLite. */
public final class SqliteWindows implements WindowRepository {
  @Override
  public Windows load(Transaction transaction, CheckId check) {
    WindowRows rows = new WindowRows();
    Sql.in(transaction)
        .all(
            "select rule, width, metric, location, start, content from windows where check_id = ?",
            row -> added(rows, row),
            check);
    return rows.windows();
  }

  private static SeriesKey added(WindowRows rows, Row row) throws SQLException {
    SeriesKey key =
        new SeriesKey(
            new RuleId(row.text("rule")),
            row.duration("width"),
            row.text("metric"),
            row.text("location"));
    rows.add(key, row.instant("start"), row.bytes("content"));
    return key;
  }

  @Override
  public void save(Transaction transaction, CheckId check, Windows before, Windows after) {
    WindowRows.between(before, after, new Writing(Sql.in(transaction), check));
  }

  private record Writing(Sql sql, CheckId check) implements WindowRows.Changes {
    @Override
    public void put(SeriesKey key, Instant start, byte[] content) {
      sql.run(
          """
          insert into windows (check_id, rule, width, metric, location, start, content)
          values (?, ?, ?, ?, ?, ?, ?)
          on conflict do update set content = excluded.content
          """,
          check,
          key.rule(),
          key.width(),
          key.metric(),
          key.location(),
          start,
          content);
    }

    @Override
    public void drop(SeriesKey key, Instant start) {
      sql.run(
          """
          delete from windows where check_id = ? and rule = ? and width = ? and metric = ?
            and location = ? and start = ?
          """,
          check,
          key.rule(),
          key.width(),
          key.metric(),
          key.location(),
          start);
    }
  }

  @Override
  public void delete(Transaction transaction, CheckId check) {
    Sql.in(transaction).run("delete from windows where check_id = ?", check);
  }
}
