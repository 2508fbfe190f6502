// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.report.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of an answer, by column name. A null where none is expected is a bug or a damaged file.
 */
final class Row {
  private final ResultSet rows;

  Row(ResultSet rows) {
    this.rows = rows;
  }

  String text(String column) throws SQLException {
    return present(column, rows.getString(column));
  }

  @Nullable String textOrNull(String column) throws SQLException {
    return rows.getString(column);
  }

  byte[] bytes(String column) throws SQLException {
    return present(column, rows.getBytes(column));
  }

  byte @Nullable [] bytesOrNull(String column) throws SQLException {
    return rows.getBytes(column);
  }

  /** 0 where the column is null. */
  long number(String column) throws SQLException {
    return rows.getLong(column);
  }

  /** 0 where the column is null. */
  double real(String column) throws SQLException {
    return rows.getDouble(column);
  }

  /** False where the column is null. */
  boolean flag(String column) throws SQLException {
    return rows.getInt(column) != 0;
  }

  Instant instant(String column) throws SQLException {
    return present(column, instantOrNull(column));
  }

  @Nullable Instant instantOrNull(String column) throws SQLException {
    long micros = rows.getLong(column);
    return rows.wasNull() ? null : Column.instant(micros);
  }

  Duration duration(String column) throws SQLException {
    return present(column, durationOrNull(column));
  }

  @Nullable Duration durationOrNull(String column) throws SQLException {
    long micros = rows.getLong(column);
    return rows.wasNull() ? null : Column.duration(micros);
  }

  RunId run(String column) throws SQLException {
    return new RunId(Column.uuid(bytes(column)));
  }

  @Nullable RunId runOrNull(String column) throws SQLException {
    byte[] bytes = bytesOrNull(column);
    return bytes == null ? null : new RunId(Column.uuid(bytes));
  }

  <E extends Enum<E>> E word(String column, Class<E> type) throws SQLException {
    String text = text(column);
    return Words.parse(type, text)
        .orElseThrow(() -> new StoreException("column " + column + " holds '" + text + "'", null));
  }

  private static <T> T present(String column, @Nullable T value) {
    if (value == null) {
      throw new StoreException("column " + column + " is null", null);
    }
    return value;
  }
}
