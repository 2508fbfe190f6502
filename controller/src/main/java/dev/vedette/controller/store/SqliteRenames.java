// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.CheckId;
import dev.vedette.controller.ledger.RenameRepository;
import dev.vedette.controller.ledger.Transaction;
import java.util.List;
import java.util.Optional;

/** Renamed checks in SQLite: every table that names a check is listed here. */
public final class SqliteRenames implements RenameRepository {
  /** Tables with a column {@code check_id}. */
  private static final List<String> BY_ID =
      List.of(
          "slots",
          "requests",
          "periods",
          "gaps",
          "slot_counts",
          "runs",
          "rollups",
          "check_states",
          "check_events",
          "check_snapshots",
          "windows",
          "certificate_places",
          "renames");

  /**
   * Those of them that can be asked for one check without reading all. What the others may still
   * have of a check that was removed long ago is of no use to anybody.
   */
  private static final List<String> INDEXED =
      List.of("check_states", "periods", "check_events", "slots", "runs", "rollups");

  @Override
  public boolean isKnown(Transaction transaction, CheckId id) {
    Sql sql = Sql.in(transaction);
    return INDEXED.stream()
        .anyMatch(
            table ->
                sql.number("select exists (select 1 from " + table + " where check_id = ?)", id)
                    == 1);
  }

  @Override
  public boolean isGoingOn(Transaction transaction, CheckId id) {
    return Sql.in(transaction)
            .number(
                """
                select exists (select 1 from check_states where check_id = ?1)
                    or exists (select 1 from periods where check_id = ?1 and live_until is null)
                """,
                id)
        == 1;
  }

  @Override
  public void carry(Transaction transaction, CheckId from, CheckId to) {
    Sql sql = Sql.in(transaction);
    BY_ID.stream()
        .filter(table -> !INDEXED.contains(table))
        .forEach(table -> sql.run("delete from " + table + " where check_id = ?", to));
    BY_ID.forEach(
        table -> sql.run("update " + table + " set check_id = ?2 where check_id = ?1", from, to));
    NamesInText.ALL.forEach(statement -> sql.run(statement, from, to));
    sql.run("delete from renames where former = check_id");
    sql.run("insert or replace into renames (former, check_id) values (?, ?)", from, to);
  }

  @Override
  public Optional<CheckId> present(Transaction transaction, CheckId former) {
    return Sql.in(transaction)
        .first(
            "select check_id from renames where former = ?",
            row -> new CheckId(row.text("check_id")),
            former);
  }
}
