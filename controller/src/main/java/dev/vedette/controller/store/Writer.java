// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only one who writes to a database. One step is one commit: whatever waits goes into it
 * together, each under a savepoint of its own, so that one failing work undoes only itself.
 */
final class Writer {
  private static final Logger log = LoggerFactory.getLogger(Writer.class);
  private static final int MOST_IN_A_GROUP = 256;
  private static final int MOST_WAITING = 4096;

  private final BlockingQueue<PendingWrite<?>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final PendingWrite<?> end = new PendingWrite<>(transaction -> null);
  private final Statements statements;
  private volatile boolean closed;

  private Writer(Statements statements) {
    this.statements = statements;
  }

  static Writer open(SqliteFile file) {
    try {
      return new Writer(new Statements(file.writer()));
    } catch (SQLException e) {
      throw new UnusableDataFolder("cannot open %s: %s".formatted(file.path(), e.getMessage()), e);
    }
  }

  void submit(PendingWrite<?> write) {
    if (closed) {
      throw new IllegalStateException("the store is closed");
    }
    Uninterrupted.put(waiting, write);
  }

  /** Lets the writes that wait go through, and then ends the runner. */
  void close() {
    closed = true;
    Uninterrupted.put(waiting, end);
  }

  void runUntilClosed() {
    while (step()) {
      // Each step waits for work itself.
    }
    statements.close();
  }

  /** Waits for work and commits it; false when closed. */
  boolean step() {
    List<PendingWrite<?>> group = new ArrayList<>();
    group.add(Uninterrupted.take(waiting));
    waiting.drainTo(group, MOST_IN_A_GROUP - 1);
    boolean last = group.remove(end);
    if (!group.isEmpty()) {
      commit(group);
    }
    if (last) {
      waiting.forEach(write -> write.fail(new IllegalStateException("the store is closed")));
    }
    return !last;
  }

  private void commit(List<PendingWrite<?>> group) {
    try {
      statements.execute("begin immediate");
      group.forEach(this::runUnderSavepoint);
      statements.execute("commit");
    } catch (RuntimeException e) {
      rollBack(e);
      group.forEach(write -> write.fail(e));
      return;
    }
    group.forEach(PendingWrite::settle);
  }

  private void runUnderSavepoint(PendingWrite<?> write) {
    statements.execute("savepoint work");
    try {
      write.run(new SqliteTransaction(statements));
    } catch (RuntimeException | Error e) {
      log.debug("a piece of work failed; the one who asked for it is told", e);
      statements.execute("rollback to work");
    }
    statements.execute("release work");
  }

  private void rollBack(RuntimeException cause) {
    log.error("a commit failed and was undone", cause);
    try {
      statements.execute("rollback");
    } catch (RuntimeException e) {
      // SQLite has rolled back by itself when the disk was full.
      log.debug("nothing to roll back", e);
    }
  }
}
