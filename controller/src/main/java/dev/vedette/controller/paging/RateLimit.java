// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** At most so many in any minute. For one thread. */
final class RateLimit {
  private static final long WINDOW = Duration.ofMinutes(1).toNanos();

  private final LongSupplier nanos;
  private final int most;
  private final Deque<Long> taken = new ArrayDeque<>();

  RateLimit(LongSupplier nanos, int most) {
    this.nanos = nanos;
    this.most = most;
  }

  /** Whether one more may go now. */
  boolean allows() {
    long now = nanos.getAsLong();
    while (!taken.isEmpty() && now - taken.getFirst() >= WINDOW) {
      taken.removeFirst();
    }
    return taken.size() < most;
  }

  /** One goes. */
  void take() {
    taken.addLast(nanos.getAsLong());
  }
}
