// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import java.time.Duration;
import java.util.Locale;

/** Durations as a person reads them: {@code 12 ms}, {@code 2.3 s}, {@code 5 m}, {@code 14 d}. */
public final class Durations {
  private Durations() {}

  /** To the millisecond below a second, to a tenth of a second below two minutes. */
  public static String of(Duration duration) {
    return of(duration.toMillis());
  }

  /** The same of milliseconds. */
  public static String of(long millis) {
    if (millis < 0) {
      return "-" + of(-millis);
    }
    if (millis < 1_000) {
      return millis + " ms";
    }
    if (millis < 120_000) {
      String seconds = String.format(Locale.ROOT, "%.1f", millis / 1e3);
      return (seconds.endsWith(".0") ? seconds.substring(0, seconds.length() - 2) : seconds) + " s";
    }
    Duration duration = Duration.ofMillis(millis);
    if (duration.toHours() < 2) {
      return duration.toMinutes() + " m";
    }
    return duration.toHours() < 48 ? duration.toHours() + " h" : duration.toDays() + " d";
  }
}
