// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The controller's time.
 *
 * @param nanos monotonic
 * @param start when this controller started
 */
record Time(SteadyClock clock, LongSupplier nanos, Instant start) {
  static Time system() {
    LongSupplier nanos = System::nanoTime;
    SteadyClock clock = new SteadyClock(InstantSource.system(), nanos);
    return new Time(clock, nanos, clock.instant());
  }
}
