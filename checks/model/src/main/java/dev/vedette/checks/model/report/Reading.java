// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import dev.vedette.checks.model.Cause;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A metric as one run has it.
 *
 * @param cause of the finding when it is too much
 * @param what it is, as a sentence begins
 * @param value in milliseconds, or the plain number of a {@code ratio}
 * @param because why it is so, for a person; null when it is not known
 * @param host whose it is; null for none
 */
record Reading(
    Cause cause,
    String what,
    double value,
    boolean ratio,
    @Nullable String because,
    @Nullable String host) {

  /** A time of which no more is known. */
  static Reading of(String what, Duration time) {
    return new Reading(Cause.SLOW, what, millis(time), false, null, null);
  }

  static double millis(Duration time) {
    return time.toNanos() / 1e6;
  }

  /** For a person: a time, or a number to a thousandth. */
  String shown(double number) {
    if (!ratio) {
      return Durations.of((long) number);
    }
    String digits = String.format(Locale.ROOT, "%.3f", number);
    return digits.replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
