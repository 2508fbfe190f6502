// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.ledger.Transaction;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A few connections that read snapshots beside the writer. */
final class Readers {
  private static final int READERS = 3;

  private final BlockingQueue<Statements> free = new ArrayBlockingQueue<>(READERS);

  Readers(SqliteFile file) {
    try {
      for (int i = 0; i < READERS; i++) {
        free.add(new Statements(file.reader()));
      }
    } catch (SQLException e) {
      throw new UnusableDataFolder("cannot open %s: %s".formatted(file.path(), e.getMessage()), e);
    }
  }

  <T extends @Nullable Object> T read(Function<Transaction, T> work) {
    Statements statements = Uninterrupted.take(free);
    try {
      return snapshot(statements, work);
    } finally {
      free.add(statements);
    }
  }

  private static <T extends @Nullable Object> T snapshot(
      Statements statements, Function<Transaction, T> work) {
    SqliteTransaction transaction = new SqliteTransaction(statements);
    statements.execute("begin");
    try {
      T result = work.apply(transaction);
      transaction.news().forEach(Runnable::run);
      return result;
    } finally {
      transaction.end();
      statements.execute("rollback");
    }
  }

  void close() {
    for (int i = 0; i < READERS; i++) {
      Uninterrupted.take(free).close();
    }
  }
}
