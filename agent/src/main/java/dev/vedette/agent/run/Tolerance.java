// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import dev.vedette.checks.model.check.CheckKind;
import java.time.Duration;

/**
 * What an agent may do to a run before it is suspect. A browser works on the agent's machine and
 * holds the agent up itself, for moments that its page, in a process of its own, hardly notices;
 * and its place is waited for.
 *
 * @param late a start after the due instant and the lease
 * @param heldUp not getting to run, as long as it is also no more than the part
 * @param part of the run's time, one in so many
 */
record Tolerance(Duration late, Duration heldUp, int part) {
  private static final Tolerance OF_EXCHANGES =
      new Tolerance(Duration.ofMillis(100), Duration.ofMillis(5), 100);

  private static final Tolerance OF_BROWSERS =
      new Tolerance(Duration.ofSeconds(2), Duration.ofMillis(100), 10);

  static Tolerance of(CheckKind kind) {
    return switch (kind) {
      case HTTP -> OF_EXCHANGES;
      case BROWSER -> OF_BROWSERS;
    };
  }

  boolean isLate(Duration start) {
    return start.compareTo(late) > 0;
  }

  boolean isDistorted(Duration held, Duration elapsed) {
    return held.compareTo(heldUp) > 0 && held.compareTo(elapsed.dividedBy(part)) > 0;
  }
}
