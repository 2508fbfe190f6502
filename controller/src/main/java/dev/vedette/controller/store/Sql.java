// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.ledger.Transaction;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements of one transaction. Values are bound as {@link Column} says: instants and
 * durations as microseconds, ids and enum constants as words, run ids as 16 bytes.
 */
final class Sql {
  private final Statements statements;

  private Sql(Statements statements) {
    this.statements = statements;
  }

  static Sql in(Transaction transaction) {
    return new Sql(((SqliteTransaction) transaction).statements());
  }

  /** Reads one row. */
  @FunctionalInterface
  interface Reading<T> {
    T read(Row row) throws SQLException;
  }

  /** Changes rows; returns how many. */
  int run(String sql, @Nullable Object... values) {
    try {
      return bound(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  <T> List<T> all(String sql, Reading<T> reading, @Nullable Object... values) {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      List<T> found = new ArrayList<>();
      Row row = new Row(rows);
      while (rows.next()) {
        found.add(reading.read(row));
      }
      return found;
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  <T> Optional<T> first(String sql, Reading<T> reading, @Nullable Object... values) {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      return rows.next() ? Optional.of(reading.read(new Row(rows))) : Optional.empty();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** The number in the first column of the first row; 0 when there is no row or it is null. */
  long number(String sql, @Nullable Object... values) {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = statements.prepared(sql);
    for (int i = 0; i < values.length; i++) {
      Column.bind(statement, i + 1, values[i]);
    }
    return statement;
  }

  private static StoreException failed(String sql, SQLException e) {
    return new StoreException(
        "'" + sql.strip().lines().findFirst().orElse("") + "': " + e.getMessage(), e);
  }
}
