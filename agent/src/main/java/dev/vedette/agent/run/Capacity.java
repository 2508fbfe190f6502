// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many runs may be under way at once in this process; locations share it. First come, first
 * served.
 */
public final class Capacity {
  private final int most;
  private final int heldPerRunning;
  private final Semaphore free;

  /**
   * A slot is held for seconds before its run, so more may be held than run.
   *
   * @param most runs at a time
   * @param heldPerRunning how many slots may be held for each of them
   */
  public Capacity(int most, int heldPerRunning) {
    if (most < 1 || heldPerRunning < 1) {
      throw new IllegalArgumentException("capacity of " + most + ", held " + heldPerRunning);
    }
    this.most = most;
    this.heldPerRunning = heldPerRunning;
    this.free = new Semaphore(most, true);
  }

  /** Takes a place when one is free now. Each place is to be released. */
  boolean acquireNow() {
    return free.tryAcquire();
  }

  /** Waits for a place, at most so long. Each place is to be released. */
  boolean acquire(Duration longest) throws InterruptedException {
    return free.tryAcquire(Math.max(0, longest.toNanos()), TimeUnit.NANOSECONDS);
  }

  void release() {
    free.release();
  }

  /** Runs under way. */
  public int running() {
    return most - free.availablePermits();
  }

  /** How many slots more to ask for when {@code held} are held; none while every place is taken. */
  public int wanted(int held) {
    return free.availablePermits() == 0 ? 0 : Math.max(0, most * heldPerRunning - held);
  }
}
