// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import dev.vedette.agent.clock.ControllerClock;
import dev.vedette.agent.loop.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Actions to be begun at their instant of the controller's clock, however that is slewed meanwhile.
 * The step waits for the next one and begins it; it belongs on a platform thread, because a virtual
 * one would wait for a carrier.
 */
public final class DueQueue implements Step {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  private final ControllerClock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final PriorityQueue<Due> queue = new PriorityQueue<>(Comparator.comparing(Due::at));

  public DueQueue(ControllerClock clock) {
    this.clock = clock;
  }

  private record Due(Instant at, Runnable action) {}

  /** Enters an action, which must only hand over to another thread. */
  public void add(Instant at, Runnable action) {
    lock.lock();
    try {
      queue.add(new Due(at, action));
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Begins every action that is due; when there is none, waits for the next one or up to a second.
   */
  @Override
  public void step() throws InterruptedException {
    Runnable action = next();
    while (action != null) {
      action.run();
      action = poll();
    }
  }

  private @Nullable Runnable next() throws InterruptedException {
    lock.lock();
    try {
      long left = LONGEST_WAIT.toNanos();
      for (long wait = untilHead(); wait > 0 && left > 0; wait = untilHead()) {
        long slice = Math.min(wait, left);
        left -= slice - Math.max(0, changed.awaitNanos(slice));
      }
    } finally {
      lock.unlock();
    }
    return poll();
  }

  /** Nanoseconds until the next is due, at most {@link #LONGEST_WAIT}. */
  private long untilHead() {
    Due head = queue.peek();
    Duration wait = head == null ? LONGEST_WAIT : clock.until(head.at());
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait.toNanos() : LONGEST_WAIT.toNanos();
  }

  private @Nullable Runnable poll() {
    lock.lock();
    try {
      Due head = queue.peek();
      if (head == null || clock.until(head.at()).isPositive()) {
        return null;
      }
      queue.remove();
      return head.action();
    } finally {
      lock.unlock();
    }
  }
}
