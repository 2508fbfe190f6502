// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.WrittenDuration;
import dev.vedette.checks.model.reader.shape.Parsed;
import dev.vedette.checks.model.reader.shape.ScalarShape;
import dev.vedette.checks.model.reader.shape.Schema;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.yaml.Node;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values with a unit, and numbers. */
final class Quantities {
  private static final String DURATION_TEXT =
      "([0-9]{1,9}d)?([0-9]{1,9}h)?([0-9]{1,9}m)?([0-9]{1,9}s)?([0-9]{1,9}ms)?";
  private static final Duration LONGEST = Duration.ofDays(3653);
  private static final Pattern SIZE_PATTERN = Pattern.compile("([0-9]{1,9})(B|KiB|MiB|GiB)");
  private static final Pattern SHARE_PATTERN = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,6})?)%");

  /** Longer than nothing. */
  static final Shape<Duration> DURATION =
      new ScalarShape<>(
          "a duration such as 300ms, 5s, 5m or 1h30m",
          Schema.of("string").with("pattern", "^(?=.)" + DURATION_TEXT + "$"),
          Quantities::duration);

  /** In bytes. */
  static final Shape<Long> SIZE =
      new ScalarShape<>(
          "a size such as 64KiB",
          Schema.of("string").with("pattern", "^[0-9]{1,9}(B|KiB|MiB|GiB)$"),
          Quantities::size);

  /** From 0 to 1. */
  static final Shape<Double> SHARE =
      new ScalarShape<>(
          "a share such as 99.9%",
          Schema.of("string").with("pattern", "^[0-9]{1,3}(\\.[0-9]{1,6})?%$"), Quantities::share);

  static final Shape<Boolean> BOOL =
      new ScalarShape<>("true or false", Schema.of("boolean"), Quantities::bool);

  static final Shape<Double> NUMBER =
      new ScalarShape<>("a number", Schema.of("number"), Quantities::number);

  private Quantities() {}

  /** A whole number within bounds, both included. */
  static Shape<Integer> count(int low, int high) {
    return new ScalarShape<>(
        "a whole number from " + low + " to " + high,
        Schema.of("integer").with("minimum", low).with("maximum", high),
        scalar -> count(scalar, low, high));
  }

  private static Parsed<Integer> count(Node.Scalar scalar, int low, int high) {
    boolean whole = scalar.kind() == Node.Kind.NUMBER && scalar.text().matches("-?[0-9]{1,9}");
    int count = whole ? Integer.parseInt(scalar.text()) : low - 1;
    return whole && low <= count && count <= high
        ? Parsed.good(count)
        : Parsed.bad(
            "'" + scalar.text() + "' is out of range or no whole number",
            "write a whole number from " + low + " to " + high);
  }

  private static Parsed<Duration> duration(Node.Scalar scalar) {
    Optional<Duration> duration = WrittenDuration.parse(scalar.text());
    if (duration.isEmpty()) {
      return scalar.kind() == Node.Kind.NUMBER
          ? Parsed.bad(
              scalar.text() + " has no unit",
              "write " + scalar.text() + "s or " + scalar.text() + "ms, whichever is meant")
          : Parsed.bad(
              "'" + scalar.text() + "' is not a duration", "write for instance 300ms, 5s or 1h30m");
    }
    if (duration.get().compareTo(LONGEST) > 0) {
      return Parsed.bad("'" + scalar.text() + "' is longer than ten years", "write less");
    }
    return duration.get().isZero()
        ? Parsed.bad("the duration is zero", "write at least 1ms")
        : Parsed.good(duration.get());
  }

  private static Parsed<Long> size(Node.Scalar scalar) {
    Matcher matcher = SIZE_PATTERN.matcher(scalar.text());
    if (!matcher.matches()) {
      return scalar.kind() == Node.Kind.NUMBER
          ? Parsed.bad(
              scalar.text() + " has no unit",
              "write " + scalar.text() + "B or " + scalar.text() + "KiB, whichever is meant")
          : Parsed.bad("'" + scalar.text() + "' is not a size", "write for instance 64KiB or 2MiB");
    }
    int shift =
        switch (matcher.group(2)) {
          case "KiB" -> 10;
          case "MiB" -> 20;
          case "GiB" -> 30;
          default -> 0;
        };
    return Parsed.good(Long.parseLong(matcher.group(1)) << shift);
  }

  private static Parsed<Double> share(Node.Scalar scalar) {
    Matcher matcher = SHARE_PATTERN.matcher(scalar.text());
    BigDecimal percent = matcher.matches() ? new BigDecimal(matcher.group(1)) : BigDecimal.ZERO;
    if (percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0) {
      return Parsed.good(percent.movePointLeft(2).doubleValue());
    }
    return scalar.kind() == Node.Kind.NUMBER
        ? Parsed.bad(scalar.text() + " has no unit", "write for instance " + scalar.text() + "%")
        : Parsed.bad("'" + scalar.text() + "' is not a share", "write for instance 25% or 99.9%");
  }

  private static Parsed<Boolean> bool(Node.Scalar scalar) {
    return scalar.kind() == Node.Kind.BOOL
        ? Parsed.good(Boolean.parseBoolean(scalar.text()))
        : Parsed.bad(
            "'" + scalar.text() + "' is not true or false", "write true or false, without quotes");
  }

  private static Parsed<Double> number(Node.Scalar scalar) {
    return scalar.kind() == Node.Kind.NUMBER && scalar.text().matches("[-0-9.eE+]{1,40}")
        ? Parsed.good(new BigDecimal(scalar.text()).doubleValue())
        : Parsed.bad("'" + scalar.text() + "' is not a number", "write for instance 0.1");
  }
}
