// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.timetable.Timetable;
import dev.vedette.controller.ledger.Period;
import dev.vedette.controller.ledger.PeriodRepository;
import dev.vedette.controller.ledger.Transaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Periods in SQLite. */
public final class SqlitePeriods implements PeriodRepository {
  @Override
  public void open(Transaction transaction, Period period) {
    Timetable timetable = period.timetable();
    Sql.in(transaction)
        .run(
            """
            insert into periods
                (check_id, location, live_from, live_until, stable_id, every, locations, spread)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            period.check(),
            period.location(),
            period.from(),
            period.until(),
            timetable.stableId(),
            timetable.every(),
            timetable.locations().stream().map(LocationId::value).collect(Collectors.joining(" ")),
            timetable.spread());
  }

  @Override
  public void close(Transaction transaction, Period period, Instant until) {
    Sql.in(transaction)
        .run(
            """
            update periods set live_until = ?
            where check_id = ? and location = ? and live_from = ? and live_until is ?
            """,
            until,
            period.check(),
            period.location(),
            period.from(),
            period.until());
  }

  @Override
  public List<Period> between(Transaction transaction, Instant from, Instant until) {
    return Sql.in(transaction)
        .all(
            """
            select * from periods
            where live_from < ? and (live_until is null or live_until > ?)
            order by check_id, location, live_from
            """,
            SqlitePeriods::read,
            until,
            from);
  }

  private static Period read(Row row) throws SQLException {
    List<LocationId> locations =
        Arrays.stream(row.text("locations").split(" ", -1)).map(LocationId::new).toList();
    Timetable timetable =
        new Timetable(
            new CheckId(row.text("stable_id")),
            row.duration("every"),
            locations,
            (int) row.number("spread"));
    return new Period(
        new CheckId(row.text("check_id")),
        new LocationId(row.text("location")),
        timetable,
        row.instant("live_from"),
        row.instantOrNull("live_until"));
  }
}
