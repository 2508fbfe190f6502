// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.expression;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The formats of {@code now}: empty for ISO 8601, {@code unix}, {@code unix_ms}, or a pattern. UTC.
 */
sealed interface TimeFormat {
  Value format(Instant now);

  /**
   * Reads a format. A percent sign is refused: it is another language's format.
   *
   * @throws IllegalArgumentException when it is none
   */
  static TimeFormat parse(String format) {
    if (format.contains("%")) {
      throw new IllegalArgumentException("not a pattern of this language: " + format);
    }
    return switch (format) {
      case "" -> new Pattern(DateTimeFormatter.ISO_INSTANT);
      case "unix" -> new Seconds();
      case "unix_ms" -> new Millis();
      default ->
          new Pattern(DateTimeFormatter.ofPattern(format, Locale.ROOT).withZone(ZoneOffset.UTC));
    };
  }

  /** Seconds since 1970. */
  record Seconds() implements TimeFormat {
    @Override
    public Value format(Instant now) {
      return new Value.Number(BigDecimal.valueOf(now.getEpochSecond()));
    }
  }

  /** Milliseconds since 1970. */
  record Millis() implements TimeFormat {
    @Override
    public Value format(Instant now) {
      return new Value.Number(BigDecimal.valueOf(now.toEpochMilli()));
    }
  }

  /** A pattern of {@link DateTimeFormatter}. */
  record Pattern(DateTimeFormatter formatter) implements TimeFormat {
    @Override
    public Value format(Instant now) {
      return new Value.Text(formatter.format(now));
    }
  }
}
