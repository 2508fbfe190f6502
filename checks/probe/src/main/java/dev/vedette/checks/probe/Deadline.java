// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * An instant on the monotonic clock after which nothing more is waited for.
 *
 * @param nanos the clock
 * @param at on that clock
 * @param limit what it was set from, for messages
 * @param of whose limit it is: {@code run}, {@code step}, {@code clean-up}
 */
public record Deadline(LongSupplier nanos, long at, Duration limit, String of) {

  /** So long from {@code begin}. */
  public static Deadline after(LongSupplier nanos, long begin, Duration limit, String of) {
    return new Deadline(nanos, begin + limit.toNanos(), limit, of);
  }

  /** What is left, never negative. */
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, at - nanos.getAsLong()));
  }

  /** The same so much earlier. */
  public Deadline sooner(Duration by) {
    return new Deadline(nanos, at - by.toNanos(), limit, of);
  }

  public boolean isOver() {
    return remaining().isZero();
  }

  /** The one that comes first. */
  public Deadline earlier(Deadline other) {
    return at - other.at <= 0 ? this : other;
  }
}
