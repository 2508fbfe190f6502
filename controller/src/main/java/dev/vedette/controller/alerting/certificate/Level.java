// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.certificate;

import dev.vedette.checks.model.Severity;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How near a certificate is to its end, farthest first. */
public enum Level {
  MONTH(Severity.INFO, 30),
  FORTNIGHT(Severity.WARNING, 14),
  DAYS(Severity.CRITICAL, 3),
  EXPIRED(Severity.CRITICAL, 0);

  private final Severity severity;
  private final Duration before;

  Level(Severity severity, int days) {
    this.severity = severity;
    this.before = Duration.ofDays(days);
  }

  /** Null while there is nothing to tell. */
  static @Nullable Level of(Instant until, Instant now) {
    Level reached = null;
    for (Level level : values()) {
      reached = level.from(until).isAfter(now) ? reached : level;
    }
    return reached;
  }

  /** When a certificate that expires at {@code until} comes to this level. */
  Instant from(Instant until) {
    return until.minus(before);
  }

  Severity severity() {
    return severity;
  }
}
