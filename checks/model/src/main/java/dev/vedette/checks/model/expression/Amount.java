// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.expression;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers, durations and sizes in texts, as authors and answers write them. */
public final class Amount {
  private static final Pattern PART = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)([a-zA-Z]+)");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]{1,40}(?:\\.[0-9]{1,40})?(?:[eE][+-]?[0-9]{1,3})?");
  private static final Map<String, BigDecimal> MILLIS =
      Map.of(
          "ms", BigDecimal.ONE,
          "s", BigDecimal.valueOf(1_000),
          "m", BigDecimal.valueOf(60_000),
          "h", BigDecimal.valueOf(3_600_000),
          "d", BigDecimal.valueOf(86_400_000));
  private static final Map<String, BigDecimal> BYTES =
      Map.of(
          "B", BigDecimal.ONE,
          "KiB", BigDecimal.valueOf(1L << 10),
          "MiB", BigDecimal.valueOf(1L << 20),
          "GiB", BigDecimal.valueOf(1L << 30),
          "KB", BigDecimal.valueOf(1_000),
          "MB", BigDecimal.valueOf(1_000_000),
          "GB", BigDecimal.valueOf(1_000_000_000));

  private Amount() {}

  /** A bare decimal number; empty for anything else. */
  public static Optional<BigDecimal> number(String text) {
    String trimmed = text.strip();
    return NUMBER.matcher(trimmed).matches()
        ? Optional.of(new BigDecimal(trimmed))
        : Optional.empty();
  }

  /** A duration with its units, such as {@code 1m30s}, in milliseconds. */
  public static Optional<BigDecimal> duration(String text) {
    return sum(text, MILLIS);
  }

  /** A size with its unit, such as {@code 64KiB}, or a bare number, in bytes. */
  public static Optional<BigDecimal> size(String text) {
    return number(text).or(() -> sum(text, BYTES));
  }

  private static Optional<BigDecimal> sum(String text, Map<String, BigDecimal> units) {
    Matcher part = PART.matcher(text.strip());
    BigDecimal sum = BigDecimal.ZERO;
    int end = 0;
    while (part.find() && part.start() == end && units.containsKey(part.group(2))) {
      sum = sum.add(new BigDecimal(part.group(1)).multiply(units.get(part.group(2))));
      end = part.end();
    }
    return end > 0 && end == text.strip().length() ? Optional.of(sum) : Optional.empty();
  }
}
