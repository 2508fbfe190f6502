// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.stall;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.LongSupplier;

/**
 * The times at which the agent did not get to run, from pulses that should have come and came late.
 * What holds a pulse up holds up the answers that a run waits for at that moment just as long. Safe
 * for use by many threads.
 */
public final class Stalls {
  /** From one pulse to the next. */
  static final Duration PERIOD = Duration.ofMillis(5);

  /** What a pulse may be late on a machine that has time. */
  private static final long USUAL_NANOS = 2_000_000;

  /** A long run has many moments; of ten minutes of nothing but stalls the oldest are forgotten. */
  private static final int MOST = 20_000;

  private final Deque<Stall> stalls = new ArrayDeque<>();
  private final LongSupplier nanos;
  private final LongSupplier collectedMillis;
  private long latestPulse;
  private long collectedBefore;

  /**
   * None yet.
   *
   * @param nanos the monotonic clock
   * @param collectedMillis how long the garbage collector has paused the process so far
   */
  public Stalls(LongSupplier nanos, LongSupplier collectedMillis) {
    this.nanos = nanos;
    this.collectedMillis = collectedMillis;
    this.latestPulse = nanos.getAsLong();
    this.collectedBefore = collectedMillis.getAsLong();
  }

  private record Stall(long from, long until, boolean collecting) {}

  /**
   * How long a run was held up.
   *
   * @param collecting the part of it in which the garbage collector did it
   */
  public record HeldUp(Duration all, Duration collecting) {

    /** This, or {@code held} when that is longer: pulses are few, and on other threads. */
    public HeldUp atLeast(Duration held) {
      return held.compareTo(all) > 0 ? new HeldUp(held, collecting) : this;
    }
  }

  /** A pulse has come that should have come at {@code due}. */
  synchronized void pulse(long due) {
    long now = nanos.getAsLong();
    long collected = collectedMillis.getAsLong();
    long from = Math.max(due + USUAL_NANOS, latestEnd(due));
    if (now - from > 0) {
      boolean collecting = (collected - collectedBefore) * 1_000_000 * 2 >= now - from;
      stalls.add(new Stall(from, now, collecting));
      if (stalls.size() > MOST) {
        stalls.removeFirst();
      }
    }
    latestPulse = due;
    collectedBefore = collected;
  }

  /** When the latest stall ended; {@code otherwise} when there was none. */
  private long latestEnd(long otherwise) {
    Stall latest = stalls.peekLast();
    return latest == null ? otherwise : latest.until;
  }

  /** Between two moments of the monotonic clock, a pulse that is overdue by now included. */
  public synchronized HeldUp between(long from, long until) {
    long overdue = Math.max(latestPulse + PERIOD.toNanos() + USUAL_NANOS, latestEnd(from));
    long all = Math.max(0, until - Math.max(from, overdue));
    long collecting = 0;
    Iterator<Stall> newestFirst = stalls.descendingIterator();
    while (newestFirst.hasNext()) {
      Stall stall = newestFirst.next();
      if (stall.until - from <= 0) {
        break;
      }
      long length = Math.max(0, Math.min(until, stall.until) - Math.max(from, stall.from));
      all += length;
      collecting += stall.collecting ? length : 0;
    }
    return new HeldUp(Duration.ofNanos(all), Duration.ofNanos(collecting));
  }
}
