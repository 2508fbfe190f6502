// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.rollup;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The stretches of time that are summed up: hours and days of UTC. */
public enum Unit {
  HOUR(ChronoUnit.HOURS),
  DAY(ChronoUnit.DAYS);

  private final ChronoUnit length;

  Unit(ChronoUnit length) {
    this.length = length;
  }

  /** When the stretch began that {@code instant} is in. */
  public Instant start(Instant instant) {
    return instant.truncatedTo(length);
  }

  /** When the stretch that began at {@code start} ends and the next one begins. */
  public Instant end(Instant start) {
    return start.plus(1, length);
  }
}
