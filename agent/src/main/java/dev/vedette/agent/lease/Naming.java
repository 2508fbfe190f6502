// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.lease;

import dev.vedette.checks.model.wire.SlotMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Names to the controller what an agent holds, which renews the leases. A busy agent holds
 * thousands and uploads several times a second: most uploads name none, for each lease lives five
 * times as long as the longest silence here.
 */
public final class Naming {
  static final Duration LATELY = Duration.ofSeconds(3);

  private final LeaseBook book;
  private final LongSupplier nanos;
  private final AtomicLong last;

  public Naming(LeaseBook book, LongSupplier nanos) {
    this.book = book;
    this.nanos = nanos;
    this.last = new AtomicLong(nanos.getAsLong() - LATELY.toNanos());
  }

  /** What is named. */
  public LeaseBook book() {
    return book;
  }

  /** All that is held. */
  public List<SlotMessage> all() {
    last.set(nanos.getAsLong());
    return book.holding();
  }

  /** All that is held, or nothing when it was named a moment ago. */
  public List<SlotMessage> unlessLately() {
    return nanos.getAsLong() - last.get() < LATELY.toNanos() ? List.of() : all();
  }
}
