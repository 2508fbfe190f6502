// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import java.util.function.LongSupplier;

/**
 * The monotonic clock of one run, without what the run's thread has waited for a processor where
 * the target cannot have used that time: while it waited for us, and while its answer lay there.
 * From the moment at which something is sent until the run listens the target may be at work, and
 * waiting is not left out: an answer must not look faster than it was. Connecting is listening, as
 * the system sends by itself what it takes. Where another thread listens, as it does over HTTP/2,
 * nothing is left out from the first request on.
 *
 * <p>Of the thread that makes it. Others may read it; what they wait is not the run's.
 */
final class AttendedClock implements LongSupplier {
  private final LongSupplier nanos;
  private final LongSupplier queued;
  private final Thread owner = Thread.currentThread();
  private boolean ours = true;
  private long accounted;
  private long leftOut;
  private long latest;

  /**
   * Begins, for this thread.
   *
   * @param nanos the monotonic clock
   * @param queued how long the thread that asks has waited for a processor so far, in nanoseconds
   */
  AttendedClock(LongSupplier nanos, LongSupplier queued) {
    this.nanos = nanos;
    this.queued = queued;
    this.accounted = queued.getAsLong();
    this.latest = nanos.getAsLong();
  }

  /** One that leaves nothing out. */
  static AttendedClock plain(LongSupplier nanos) {
    return new AttendedClock(nanos, () -> 0);
  }

  /** Something is about to be sent: it is the target's turn. */
  synchronized void speaking() {
    account(false);
  }

  /** The run is about to wait until something comes: from now on it is the run's turn to wake. */
  synchronized void listening() {
    account(true);
  }

  /** Leaves out what was waited in a turn of ours, and begins the next turn. */
  private void account(boolean oursFromNow) {
    if (Thread.currentThread() == owner) {
      long waited = queued.getAsLong();
      leftOut += ours ? waited - accounted : 0;
      accounted = waited;
      ours = oursFromNow;
    }
  }

  /** In nanoseconds; never less than before, as what is waited just now is left out only later. */
  @Override
  public synchronized long getAsLong() {
    account(ours);
    long now = nanos.getAsLong() - leftOut;
    latest = now - latest > 0 ? now : latest;
    return latest;
  }
}
