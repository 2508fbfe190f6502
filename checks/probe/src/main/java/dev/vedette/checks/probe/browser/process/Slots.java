// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Which workers are idle and which are in a run. Starts and ends none. */
final class Slots {
  private final int count;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Worker> idle = new ArrayDeque<>();
  private final Set<Worker> busy = new HashSet<>();
  private @Nullable Worker last;
  private @Nullable String trouble;
  private boolean closed;

  Slots(int count) {
    this.count = count;
  }

  /**
   * An idle worker, waited for at most so long; none at once when there is no worker at all and the
   * last start failed.
   */
  Taken take(Duration longest) {
    lock.lock();
    try {
      long left = longest.toNanos();
      while (idle.isEmpty() && left > 0 && !isHopeless()) {
        left = changed.awaitNanos(left);
      }
      return idle.isEmpty() ? new Taken.None(reason()) : new Taken.Got(takeIdle());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Taken.None("the wait for a browser worker was interrupted");
    } finally {
      lock.unlock();
    }
  }

  private boolean isHopeless() {
    return closed || (busy.isEmpty() && trouble != null);
  }

  private String reason() {
    if (closed) {
      return "the agent ends";
    }
    if (trouble != null && busy.size() < count) {
      return trouble;
    }
    return busy.size() == count
        ? "every browser worker is in use"
        : "no browser worker was ready in time";
  }

  private Worker takeIdle() {
    Worker worker = idle.removeFirst();
    busy.add(worker);
    return worker;
  }

  /** A new worker; false when nobody wants it any more. */
  boolean started(Worker worker) {
    return locked(
        () -> {
          if (closed) {
            return false;
          }
          last = worker;
          trouble = null;
          return idle.add(worker);
        });
  }

  void failed(String reason) {
    locked(
        () -> {
          trouble = reason;
          return true;
        });
  }

  /** After a run; false when it was removed meanwhile. */
  boolean giveBack(Worker worker) {
    return locked(() -> busy.remove(worker) && !closed && idle.add(worker));
  }

  /** False when it was not there. */
  boolean remove(Worker worker) {
    return locked(() -> idle.remove(worker) || busy.remove(worker));
  }

  /** False when it is in a run, or not there. */
  boolean removeIdle(Worker worker) {
    return locked(() -> idle.remove(worker));
  }

  Optional<Worker> removeIdleBefore(long born) {
    lock.lock();
    try {
      Optional<Worker> old = idle.stream().filter(worker -> worker.born() - born < 0).findFirst();
      old.ifPresent(idle::remove);
      return old;
    } finally {
      lock.unlock();
    }
  }

  /** From now on nothing is given or taken in; returns the workers that there were. */
  List<Worker> close() {
    lock.lock();
    try {
      closed = true;
      List<Worker> all = new ArrayList<>(idle);
      all.addAll(busy);
      idle.clear();
      busy.clear();
      changed.signalAll();
      return all;
    } finally {
      lock.unlock();
    }
  }

  PoolStatus status() {
    lock.lock();
    try {
      return new PoolStatus(
          count,
          idle.size(),
          busy.size(),
          last == null ? null : last.version(),
          last != null && last.isSandboxed(),
          trouble);
    } finally {
      lock.unlock();
    }
  }

  private boolean locked(BooleanSupplier change) {
    lock.lock();
    try {
      boolean result = change.getAsBoolean();
      changed.signalAll();
      return result;
    } finally {
      lock.unlock();
    }
  }
}
