// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at the tables of a ledger beside the store, and puts rows there that refer to nothing. */
public final class LedgerRows implements AutoCloseable {
  private static final String COLUMNS =
      """
      select t.name as tab, c.name as col, c.type, c."notnull" as required
      from sqlite_master t, pragma_table_info(t.name) c
      where t.type = 'table' and t.name not like 'sqlite_%' and t.name not like 'flyway_%'
      """;

  private final Connection connection;

  public LedgerRows(Path folder) {
    try {
      connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tables with a column of that name. */
  List<String> tablesWith(String column) {
    return texts(COLUMNS + " and c.name = ? order by 1", column);
  }

  /** Each {@code table.column} of text that has the word in it somewhere. */
  public List<String> columnsWith(String word) {
    return texts(COLUMNS + " and c.type = 'TEXT' order by 1, 2").stream()
        .flatMap(table -> textColumns(table).stream().map(column -> List.of(table, column)))
        .distinct()
        .filter(at -> !texts(found(at.getFirst(), at.getLast()), word).isEmpty())
        .map(at -> at.getFirst() + "." + at.getLast())
        .toList();
  }

  private List<String> textColumns(String table) {
    return texts(
        "select c.name from pragma_table_info(?) c where c.type = 'TEXT' order by 1", table);
  }

  private static String found(String table, String column) {
    return "select 1 from " + table + " where instr(" + column + ", ?) > 0 limit 1";
  }

  /** Adds a row with these values, and with something in each other column that must have it. */
  LedgerRows add(String table, Map<String, ?> values) {
    List<String> columns = new ArrayList<>();
    List<Object> all = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(COLUMNS + " and t.name = ? and c.\"notnull\" = 1")) {
      statement.setString(1, table);
      ResultSet found = statement.executeQuery();
      while (found.next()) {
        columns.add(found.getString("col"));
        all.add(values.containsKey(columns.getLast()) ? values.get(columns.getLast()) : any(found));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    String marks = "?, ".repeat(columns.size() - 1) + "?";
    run(
        "insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")",
        all);
    return this;
  }

  private static Object any(ResultSet column) throws SQLException {
    return switch (column.getString("type")) {
      case "INTEGER" -> 1;
      case "BLOB" -> new byte[] {1};
      default -> "any";
    };
  }

  /** The first column of each row, as text. */
  public List<String> texts(String sql, Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, List.of(values));
      ResultSet found = statement.executeQuery();
      List<String> texts = new ArrayList<>();
      while (found.next()) {
        texts.add(found.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private void run(String sql, List<?> values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static void bind(PreparedStatement statement, List<?> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
