// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The time that one command may take, from when it was read. */
final class Limit {
  private final LongSupplier nanos;
  private final long began;
  private final long end;

  Limit(long millis, LongSupplier nanos) {
    this.nanos = nanos;
    this.began = nanos.getAsLong();
    this.end = began + TimeUnit.MILLISECONDS.toNanos(millis);
  }

  private Limit(LongSupplier nanos, long began, long end) {
    this.nanos = nanos;
    this.began = began;
    this.end = end;
  }

  /** The same command's, so many milliseconds later. */
  Limit longer(long millis) {
    return new Limit(nanos, began, end + TimeUnit.MILLISECONDS.toNanos(millis));
  }

  /** Milliseconds that are left, for Playwright, which takes 0 for no limit: never less than 1. */
  double left() {
    return Math.max(1, (end - nanos.getAsLong()) / 1e6);
  }

  /** What is left, but at most this many milliseconds. */
  double left(long most) {
    return Math.min((double) most, left());
  }

  boolean over() {
    return nanos.getAsLong() >= end;
  }

  /** Microseconds since the command was read. */
  long micros() {
    return TimeUnit.NANOSECONDS.toMicros(nanos.getAsLong() - began);
  }

  /** Point at which the command was read, on the clock's axis. */
  long began() {
    return began;
  }

  /** The limit in whole milliseconds. */
  long millis() {
    return TimeUnit.NANOSECONDS.toMillis(end - began);
  }
}
