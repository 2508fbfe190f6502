// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.check.Cadence;
import java.time.Duration;

/**
 * When the re-runs of one location come after its first failed run: far enough apart not to hit the
 * same stumble. Ten and forty seconds; nearer for checks that run more often than once a minute.
 */
record Spacing(Duration first, Duration second) {
  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration SECOND = Duration.ofSeconds(40);
  private static final Duration FAST = Duration.ofMinutes(1);

  static Spacing of(Cadence cadence) {
    Duration every = cadence.every();
    return every.compareTo(FAST) < 0
        ? new Spacing(earlier(FIRST, every.dividedBy(4)), earlier(SECOND, every))
        : new Spacing(FIRST, SECOND);
  }

  /** How long to wait for the next run after {@code runs} in a row. */
  Duration after(int runs) {
    return runs <= 1 ? first : second.minus(first);
  }

  private static Duration earlier(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
