// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.ledger.Transactions;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Transactions on one SQLite file: one writer thread that commits in groups, and a few readers. */
final class SqliteTransactions implements Transactions, AutoCloseable {
  private final Writer writer;
  private final Thread runner;
  private final Readers readers;

  private SqliteTransactions(Writer writer, Readers readers, String name) {
    this.writer = writer;
    this.readers = readers;
    this.runner = Thread.ofPlatform().name("writer of " + name).start(writer::runUntilClosed);
  }

  static SqliteTransactions open(SqliteFile file) {
    file.migrate();
    return new SqliteTransactions(
        Writer.open(file), new Readers(file), String.valueOf(file.path().getFileName()));
  }

  @Override
  public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
    if (Thread.currentThread() == runner) {
      throw new IllegalStateException("a transaction was begun inside another");
    }
    PendingWrite<T> pending = new PendingWrite<>(work);
    writer.submit(pending);
    return pending.await();
  }

  @Override
  public <T extends @Nullable Object> T read(Function<Transaction, T> work) {
    return readers.read(work);
  }

  @Override
  public void close() {
    writer.close();
    Uninterrupted.join(runner);
    readers.close();
  }
}
