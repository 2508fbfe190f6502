// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import java.time.Duration;

/**
 * What a pool keeps to.
 *
 * @param slots workers at most, and runs at a time
 * @param runs that a worker serves before another takes its place
 * @param age that it reaches at most, but for the run that it is in
 * @param memory of all its processes after a run, in bytes
 * @param start how long it may take to be ready
 * @param firstWait before a start that failed is tried again
 * @param longestWait the most that this grows to, twofold each time
 */
public record PoolLimits(
    int slots,
    int runs,
    Duration age,
    long memory,
    Duration start,
    Duration firstWait,
    Duration longestWait) {
  /** The usual ones. */
  public static PoolLimits of(int slots) {
    return new PoolLimits(
        slots,
        100,
        Duration.ofMinutes(30),
        1_500_000_000L,
        Duration.ofSeconds(60),
        Duration.ofSeconds(1),
        Duration.ofMinutes(5));
  }

  public PoolLimits {
    if (slots < 1 || runs < 1) {
      throw new IllegalArgumentException(slots + " slots, " + runs + " runs");
    }
  }
}
