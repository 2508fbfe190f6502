// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.console;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The board as it is rendered now, for everybody who watches. Renders only while somebody does.
 *
 * <p>{@link #step} renders; {@link #await} waits for what it rendered. Safe for use by several
 * threads.
 */
public final class LiveFeed implements AutoCloseable {
  private final Supplier<Board> board;
  private final Console console;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rendered = lock.newCondition();
  private Shown shown = new Shown(0, Regions.NONE);
  private int watchers;
  private boolean closed;

  /**
   * What everybody sees.
   *
   * @param version grows with every rendering that differs
   */
  record Shown(long version, Regions regions) {}

  public LiveFeed(Supplier<Board> board) {
    this.board = board;
    this.console = new Console();
  }

  /** Renders the board once, if anybody watches, and wakes them if it changed. */
  public void step() {
    if (watchers() == 0) {
      return;
    }
    Regions now = console.regions(board.get());
    lock.lock();
    try {
      if (watchers > 0 && !now.equals(shown.regions())) {
        shown = new Shown(shown.version() + 1, now);
        rendered.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** The whole page, now. */
  String page() {
    return console.page(board.get());
  }

  /**
   * Waits until something newer than {@code version} is shown, at most so long; then what is shown.
   */
  Shown await(long version, Duration longest) throws InterruptedException {
    lock.lock();
    try {
      long nanos = longest.toNanos();
      while (!closed && nanos > 0 && shown.version() <= version) {
        nanos = rendered.awaitNanos(nanos);
      }
      return shown;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Counts a watcher in (+1) or out (−1); answers how many there are now. With the last goes what
   * was shown: by the time that somebody comes it would be old.
   */
  int watch(int change) {
    lock.lock();
    try {
      watchers += change;
      if (watchers == 0) {
        shown = new Shown(shown.version(), Regions.NONE);
      }
      return watchers;
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Sends every watcher away. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      rendered.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private int watchers() {
    return watch(0);
  }
}
