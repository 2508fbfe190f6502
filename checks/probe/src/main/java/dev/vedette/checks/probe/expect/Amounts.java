// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.expect;

import dev.vedette.checks.model.expression.Value;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers, durations in milliseconds and sizes in bytes, as authors and answers write them. */
final class Amounts {
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

  private Amounts() {}

  /** A bound as the kind of thing looked at reads it; empty when it is none. */
  static Optional<BigDecimal> bound(String text, Subject.Kind kind) {
    return switch (kind) {
      case DURATION -> sum(text, MILLIS);
      case SIZE -> number(text).or(() -> sum(text, BYTES));
      case JSON, TEXT -> number(text);
    };
  }

  /** The value as a number; empty when it is none. */
  static Optional<BigDecimal> of(Subject subject) {
    return switch (subject.value()) {
      case Value.Number number -> Optional.of(number.number());
      case Value.Text text when subject.kind() == Subject.Kind.TEXT -> number(text.text());
      case null, default -> Optional.empty();
    };
  }

  static Optional<BigDecimal> number(String text) {
    String trimmed = text.strip();
    return NUMBER.matcher(trimmed).matches()
        ? Optional.of(new BigDecimal(trimmed))
        : Optional.empty();
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
