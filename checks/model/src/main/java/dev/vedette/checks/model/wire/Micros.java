// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Durations as the wire has them: whole microseconds, the rest cut off. */
final class Micros {
  private Micros() {}

  static long of(Duration duration) {
    return duration.toNanos() / 1_000;
  }

  static Duration duration(long micros) {
    return Duration.of(micros, ChronoUnit.MICROS);
  }
}
