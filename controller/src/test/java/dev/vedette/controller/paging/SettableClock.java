// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until it is told to go on. */
final class SettableClock implements InstantSource {
  private static final Instant START = Instant.parse("2026-11-22T03:12:40Z");

  private Instant now = START;

  @Override
  public synchronized Instant instant() {
    return now;
  }

  synchronized void advance(Duration time) {
    now = now.plus(time);
  }

  SenderTime asSenderTime() {
    return new SenderTime(this, () -> Duration.between(START, instant()).toNanos());
  }
}
