// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.check;

import java.time.Duration;

/**
 * How often and for how long.
 *
 * @param every the grid's period
 * @param timeout of the whole run; clean-up gets ten seconds more
 * @param spread how many of the check's locations run at each tick, in turn; {@link #ALL} for all
 * @param atMostOnce a slot is never given out twice and never confirmed: the target would feel it
 */
public record Cadence(
    Duration every, Duration timeout, int spread, boolean atMostOnce, boolean enabled) {
  /** Every location at every tick. */
  public static final int ALL = 0;

  /** How long {@code always} steps may go on after the deadline. */
  public static final Duration CLEAN_UP = Duration.ofSeconds(10);

  public Cadence {
    if (every.toMillis() <= 0 || timeout.toMillis() <= 0 || spread < 0) {
      throw new IllegalArgumentException("cadence of " + every + ", " + timeout + ", " + spread);
    }
  }
}
