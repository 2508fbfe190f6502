// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.prompt;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * As many threads as there are tasks at once. Of the idle ones the last to become so goes first:
 * its stack and its core's caches are warm, and the others come to their end. (The JDK's cached
 * pool lets all take turns: at two hundred short runs a second a hundred threads, where ten do.)
 */
public final class WarmThreads implements Executor, AutoCloseable {
  private final ThreadFactory factory;
  private final long keepNanos;
  private final LongSupplier nanos;
  private final Deque<Worker> idle = new ArrayDeque<>();
  private final Set<Thread> all = new HashSet<>();
  private boolean closed;

  /**
   * None yet.
   *
   * @param keep how long a thread without work stays
   * @param nanos the monotonic clock
   */
  public WarmThreads(ThreadFactory factory, Duration keep, LongSupplier nanos) {
    this.factory = factory;
    this.keepNanos = keep.toNanos();
    this.nanos = nanos;
  }

  /** Begins at once, on another thread. Throws {@link RejectedExecutionException} when closed. */
  @Override
  public void execute(Runnable task) {
    Thread thread = threadFor(task);
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    } else {
      LockSupport.unpark(thread);
    }
  }

  private synchronized Thread threadFor(Runnable task) {
    if (closed) {
      throw new RejectedExecutionException("no more work is taken");
    }
    Worker warm = idle.pollFirst();
    if (warm != null) {
      warm.task = task;
      return warm.thread;
    }
    Worker worker = new Worker(task);
    all.add(worker.thread);
    return worker.thread;
  }

  /** How many threads there are. */
  synchronized int size() {
    return all.size();
  }

  /** Interrupts all that is under way. */
  @Override
  public void close() {
    stopped().forEach(Thread::interrupt);
  }

  private synchronized List<Thread> stopped() {
    closed = true;
    return List.copyOf(all);
  }

  private synchronized void rest(Worker worker) {
    worker.task = null;
    idle.addFirst(worker);
  }

  /** What a worker is to do next; null for nothing yet, and for the end when it leaves. */
  private synchronized @Nullable Runnable next(Worker worker, boolean leaves) {
    if (worker.task == null && (leaves || closed)) {
      idle.remove(worker);
      all.remove(worker.thread);
      worker.gone = true;
    }
    return worker.task;
  }

  private final class Worker implements Runnable {
    private final Thread thread = factory.newThread(this);
    private @Nullable Runnable task;
    private boolean gone;

    Worker(Runnable first) {
      this.task = first;
    }

    @Override
    public void run() {
      Runnable current = next(this, false);
      while (current != null) {
        carryOut(current);
        rest(this);
        current = await();
      }
    }

    private void carryOut(Runnable work) {
      try {
        work.run();
      } catch (RuntimeException | Error e) {
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      }
    }

    private @Nullable Runnable await() {
      long until = nanos.getAsLong() + keepNanos;
      Runnable given = next(this, false);
      while (given == null && !gone) {
        long left = until - nanos.getAsLong();
        if (left > 0) {
          LockSupport.parkNanos(WarmThreads.this, left);
          // What interrupted the last task must not keep this thread from resting.
          Thread.interrupted();
        }
        given = next(this, left <= 0);
      }
      return given;
    }
  }
}
