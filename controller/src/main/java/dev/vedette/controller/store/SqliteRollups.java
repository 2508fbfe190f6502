// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Words;
import dev.vedette.controller.alerting.sketch.Sketch;
import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.rollup.Counts;
import dev.vedette.controller.rollup.Outcome;
import dev.vedette.controller.rollup.Rollup;
import dev.vedette.controller.rollup.RollupRepository;
import dev.vedette.controller.rollup.Unit;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rollups in SQLite. */
public final class SqliteRollups implements RollupRepository {
  private static final String PUT =
      """
      insert or replace into rollups (unit, since, check_id, location,
          passed, degraded, failed, errored, missed, skipped, excluded, durations)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  @Override
  public void put(Transaction transaction, List<Rollup> rollups) {
    Sql sql = Sql.in(transaction);
    rollups.forEach(rollup -> put(sql, rollup));
  }

  private static void put(Sql sql, Rollup rollup) {
    Counts counts = rollup.counts();
    sql.run(
        PUT,
        rollup.unit(),
        rollup.since(),
        rollup.check(),
        rollup.location(),
        counts.of(Outcome.PASSED),
        counts.of(Outcome.DEGRADED),
        counts.of(Outcome.FAILED),
        counts.of(Outcome.ERRORED),
        counts.of(Outcome.MISSED),
        counts.of(Outcome.SKIPPED),
        counts.of(Outcome.EXCLUDED),
        rollup.durations().bytes());
  }

  @Override
  public List<Rollup> of(Transaction transaction, Unit unit, Instant since) {
    return Sql.in(transaction)
        .all(
            "select * from rollups where unit = ? and since = ?", SqliteRollups::read, unit, since);
  }

  @Override
  public List<Rollup> find(Transaction transaction, Wanted wanted, int limit) {
    Where where =
        new Where()
            .and("unit = ?", wanted.unit())
            .and("check_id = ?", wanted.check())
            .and("location = ?", wanted.location())
            .and("since >= ?", wanted.since())
            .and("since < ?", wanted.before());
    return Sql.in(transaction)
        .all(
            source(wanted) + where.text() + " order by since desc, check_id, location limit ?",
            SqliteRollups::read,
            where.valuesAnd(limit));
  }

  /** Without it SQLite would look through every check's rows for one check's. */
  private static String source(Wanted wanted) {
    return "select * from rollups" + (wanted.check() == null ? "" : " indexed by rollups_of_check");
  }

  private static Rollup read(Row row) throws SQLException {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, row.number(Words.of(outcome)));
    }
    return new Rollup(
        new CheckId(row.text("check_id")),
        new LocationId(row.text("location")),
        row.word("unit", Unit.class),
        row.instant("since"),
        new Counts(counts),
        Sketch.read(row.bytes("durations")));
  }
}
