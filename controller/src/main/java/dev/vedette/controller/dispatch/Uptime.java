// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.dispatch;

import java.time.Duration;
import java.time.Instant;

/** Since when this controller has been at work without a pause. */
public final class Uptime {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** So long after a start agents may not have come back yet, through no fault of theirs. */
  private static final Duration FRESH = Duration.ofSeconds(30);

  private Instant since;
  private Instant lastTick;

  public Uptime(Instant start) {
    this.since = start;
    this.lastTick = start;
  }

  synchronized void tick(Instant now) {
    if (lastTick.plus(PAUSE).isBefore(now)) {
      since = now;
    }
    lastTick = now;
  }

  synchronized boolean wasDownAt(Instant instant) {
    return instant.isBefore(since);
  }

  synchronized boolean isFresh(Instant now) {
    return now.isBefore(since.plus(FRESH));
  }
}
