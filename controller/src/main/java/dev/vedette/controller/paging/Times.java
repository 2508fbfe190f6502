// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants and durations as a person reads them on a phone; UTC. */
final class Times {
  private static final DateTimeFormatter CLOCK = formatter("HH:mm:ss");
  private static final DateTimeFormatter DAY_AND_CLOCK = formatter("d MMM HH:mm");
  private static final Duration DAY = Duration.ofDays(1);

  private Times() {}

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }

  /** {@code 03:12:40}; with the day, and without seconds, when it is a day ago or more. */
  static String clock(Instant instant, Instant now) {
    boolean recent = Duration.between(instant, now).compareTo(DAY) < 0;
    return (recent ? CLOCK : DAY_AND_CLOCK).format(instant);
  }

  /**
   * {@code 40 s}, {@code 2 m}, {@code 3 h 5 m}, {@code 2 d 4 h}; parts of the last unit are cut
   * off.
   */
  static String span(Instant from, Instant until) {
    Duration span = from.isBefore(until) ? Duration.between(from, until) : Duration.ZERO;
    if (span.toMinutes() == 0) {
      return span.toSeconds() + " s";
    }
    if (span.toHours() == 0) {
      return span.toMinutes() + " m";
    }
    return span.toDays() == 0
        ? two(span.toHours(), "h", span.toMinutesPart(), "m")
        : two(span.toDays(), "d", span.toHoursPart(), "h");
  }

  private static String two(long large, String largeUnit, int small, String smallUnit) {
    String first = large + " " + largeUnit;
    return small == 0 ? first : first + " " + small + " " + smallUnit;
  }
}
