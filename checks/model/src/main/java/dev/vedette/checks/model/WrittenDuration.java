// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them in checks and on command lines: {@code 300ms}, {@code 5s}, {@code
 * 1h30m}, {@code 7d}. A unit is never left out, units stand from the largest to the smallest.
 */
public final class WrittenDuration {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:(\\d{1,9})d)?(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?(?:(\\d{1,9})s)?(?:(\\d{1,9})ms)?");
  private static final Duration[] UNITS = {
    Duration.ofDays(1),
    Duration.ofHours(1),
    Duration.ofMinutes(1),
    Duration.ofSeconds(1),
    Duration.ofMillis(1)
  };

  private static final String[] NAMES = {"d", "h", "m", "s", "ms"};

  private WrittenDuration() {}

  /** The duration, or empty for any other text. */
  public static Optional<Duration> parse(String text) {
    Matcher parts = SHAPE.matcher(text);
    if (text.isEmpty() || !parts.matches()) {
      return Optional.empty();
    }
    Duration sum = Duration.ZERO;
    for (int unit = 0; unit < UNITS.length; unit++) {
      String count = parts.group(unit + 1);
      sum = count == null ? sum : sum.plus(UNITS[unit].multipliedBy(Long.parseLong(count)));
    }
    return Optional.of(sum);
  }

  /** The written form, {@code 0ms} for zero; what is finer than a millisecond is cut off. */
  public static String of(Duration duration) {
    StringBuilder text = new StringBuilder();
    long left = duration.toMillis();
    for (int unit = 0; unit < UNITS.length; unit++) {
      long count = left / UNITS[unit].toMillis();
      left -= count * UNITS[unit].toMillis();
      text.append(count == 0 ? "" : count + NAMES[unit]);
    }
    return text.isEmpty() ? "0ms" : text.toString();
  }
}
