// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.run;

import java.time.Duration;
import java.util.Locale;

/** Times as a terminal shows them: {@code 0.3 ms}, {@code 48 ms}, {@code 2.31 s}. */
final class Times {
  private Times() {}

  static String fine(Duration time) {
    double millis = time.toNanos() / 1e6;
    if (millis < 9.95) {
      return String.format(Locale.ROOT, "%.1f ms", millis);
    }
    return millis < 1_000
        ? String.format(Locale.ROOT, "%.0f ms", millis)
        : String.format(Locale.ROOT, "%.2f s", millis / 1e3);
  }
}
