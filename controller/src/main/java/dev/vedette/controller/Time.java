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
record Time(InstantSource clock, LongSupplier nanos, Instant start) {
  static Time system() {
    InstantSource clock = InstantSource.system();
    return new Time(clock, System::nanoTime, clock.instant());
  }
}
