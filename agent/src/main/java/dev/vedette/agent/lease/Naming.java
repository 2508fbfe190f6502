// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.lease;

import dev.vedette.checks.model.wire.SlotMessage;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Names to the controller what an agent holds, which renews the leases. A busy agent holds
 * thousands, polls and uploads several times a second, and each lease lives five times as long as
 * the longest silence here: most of its messages name none. Safe for use by many threads.
 */
public final class Naming {
  static final Duration LATELY = Duration.ofSeconds(3);

  /** So few are named in every poll, which then may wait longer for its answer. */
  static final int FEW = 100;

  private final LeaseBook book;
  private final LongSupplier nanos;
  private @Nullable Long lastInPoll;
  private @Nullable Long lastInAny;
  private Duration quiet = Duration.ZERO;

  public Naming(LeaseBook book, LongSupplier nanos) {
    this.book = book;
    this.nanos = nanos;
  }

  /** What is named. */
  public LeaseBook book() {
    return book;
  }

  /** For a poll: all that is held, or nothing where the controller can do without. */
  synchronized List<SlotMessage> inPoll() {
    if (book.size() > FEW && isWithin(quiet, lastInPoll)) {
      return List.of();
    }
    lastInPoll = nanos.getAsLong();
    lastInAny = lastInPoll;
    return book.holding();
  }

  /** For an upload: all that is held, or nothing when any message named it a moment ago. */
  public synchronized List<SlotMessage> inUpload() {
    if (isWithin(LATELY, lastInAny)) {
      return List.of();
    }
    lastInAny = nanos.getAsLong();
    return book.holding();
  }

  /** The controller has answered a poll: for how long after one that named all it does without. */
  synchronized void heard(Duration quietFrom) {
    quiet = quietFrom;
  }

  /** A poll got no answer: the next one names all. */
  synchronized void unheard() {
    lastInPoll = null;
  }

  private boolean isWithin(Duration silence, @Nullable Long last) {
    return last != null && nanos.getAsLong() - last < silence.toNanos();
  }
}
