// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * One database file and how it is opened. Cache sizes are caps: SQLite takes memory as it needs it.
 *
 * @param migrations folder of the class path with {@code V<n>__<owner>.sql}
 */
record SqliteFile(Path path, String migrations, SynchronousMode synchronous, int writerCacheKib) {
  private static final int READER_CACHE_KIB = 4 * 1024;
  private static final int BUSY_MILLIS = 10_000;

  static SqliteFile ledger(Path folder) {
    return new SqliteFile(folder.resolve("ledger.db"), "ledger", SynchronousMode.FULL, 32 * 1024);
  }

  static SqliteFile detail(Path folder) {
    return new SqliteFile(folder.resolve("detail.db"), "detail", SynchronousMode.NORMAL, 8 * 1024);
  }

  /** Brings the schema up to date. Migrations of several owners may arrive in any order. */
  void migrate() {
    try {
      Flyway.configure()
          .dataSource(url(), null, null)
          .locations("classpath:dev/vedette/controller/store/" + migrations)
          .outOfOrder(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new UnusableDataFolder(
          "cannot open or upgrade %s; was it made by a newer Vedette, or is the disk full? (%s)"
              .formatted(path, e.getMessage()),
          e);
    }
  }

  Connection writer() throws SQLException {
    SQLiteConfig config = config(writerCacheKib);
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(synchronous);
    return config.createConnection(url());
  }

  Connection reader() throws SQLException {
    SQLiteConfig config = config(READER_CACHE_KIB);
    config.setPragma(SQLiteConfig.Pragma.JOURNAL_MODE, "WAL");
    Connection connection = config.createConnection(url());
    try (var statement = connection.createStatement()) {
      statement.execute("pragma query_only = 1");
    }
    return connection;
  }

  private static SQLiteConfig config(int cacheKib) {
    SQLiteConfig config = new SQLiteConfig();
    config.setCacheSize(-cacheKib);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    return config;
  }

  private String url() {
    return "jdbc:sqlite:" + path;
  }
}
