// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.ledger.Transaction;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A write that somebody waits for. */
final class PendingWrite<T extends @Nullable Object> {
  private static final Logger log = LoggerFactory.getLogger(PendingWrite.class);

  private final Function<Transaction, T> work;
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile @Nullable T result;
  private volatile @Nullable Throwable failure;
  private volatile List<Runnable> news = List.of();

  PendingWrite(Function<Transaction, T> work) {
    this.work = work;
  }

  /** Does the work; what it throws is kept for the one who waits, and thrown on. */
  void run(SqliteTransaction transaction) {
    try {
      result = work.apply(transaction);
      news = transaction.news();
    } catch (RuntimeException | Error e) {
      failure = e;
      throw e;
    } finally {
      transaction.end();
    }
  }

  /** Tells the one who waits that the group was committed, or that this work failed before. */
  void settle() {
    over.countDown();
  }

  void fail(RuntimeException e) {
    failure = e;
    over.countDown();
  }

  // What the work returned, which may be null only where T may.
  @SuppressWarnings("NullAway")
  T await() {
    Uninterrupted.await(over);
    switch (failure) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> {}
    }
    news.forEach(PendingWrite::tell);
    return result;
  }

  private static void tell(Runnable news) {
    try {
      news.run();
    } catch (RuntimeException e) {
      log.error("a listener failed after commit", e);
    }
  }
}
