// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.check.Cadence;
import dev.vedette.controller.alerting.LocationState.Streak;
import java.time.Duration;
import java.time.Instant;

/**
 * When the re-runs of one location come after its first failed run: far enough apart not to hit the
 * same stumble. Ten, forty and seventy seconds; nearer for checks that run more often than once a
 * minute.
 *
 * @param lasting a location that fails for so long does not stumble: blips of a minute are common
 */
record Spacing(Duration first, Duration second, Duration third, Duration lasting) {
  private static final Spacing USUAL =
      new Spacing(
          Duration.ofSeconds(10),
          Duration.ofSeconds(40),
          Duration.ofSeconds(70),
          Duration.ofSeconds(60));
  private static final Duration FAST = Duration.ofMinutes(1);

  static Spacing of(Cadence cadence) {
    Duration every = cadence.every();
    return every.compareTo(FAST) < 0
        ? new Spacing(
            earlier(USUAL.first, every.dividedBy(4)),
            earlier(USUAL.second, every),
            earlier(USUAL.third, every.multipliedBy(2)),
            earlier(USUAL.lasting, every.multipliedBy(2)))
        : USUAL;
  }

  /**
   * When the next run after a streak of failed ones is due: so long after the first, and never at
   * once, however long runs take.
   */
  Instant next(Streak failing, Instant now) {
    Duration after = failing.length() >= -1 ? first : failing.length() == -2 ? second : third;
    Instant early = now.plus(first);
    Instant wanted = failing.since().plus(after);
    return wanted.isAfter(early) ? wanted : early;
  }

  private static Duration earlier(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
