// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A pause in real time. */
public final class WakeablePause implements Pause {
  private final Semaphore wakes = new Semaphore(0);

  @Override
  public void await(Duration longest) throws InterruptedException {
    if (wakes.tryAcquire(Math.max(0, longest.toNanos()), TimeUnit.NANOSECONDS)) {
      wakes.drainPermits();
    }
  }

  @Override
  public void wake() {
    wakes.release();
  }
}
