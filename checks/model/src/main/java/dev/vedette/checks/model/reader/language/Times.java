// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.reader.shape.Parsed;
import dev.vedette.checks.model.reader.shape.ScalarShape;
import dev.vedette.checks.model.reader.shape.Schema;
import dev.vedette.checks.model.reader.shape.Shape;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;

/** Points in time. */
final class Times {
  /** An instant, or a day, which stands for its beginning in UTC. */
  static final Shape<Instant> INSTANT =
      of("a time such as 2026-12-01T08:00Z or a day such as 2026-12-01", Times::instant);

  static final Shape<LocalDate> DAY = of("a day such as 2027-01-31", LocalDate::parse);

  /** A local time of a zone given elsewhere. */
  static final Shape<LocalDateTime> LOCAL =
      of("a local time such as 2026-12-06T02:00", LocalDateTime::parse);

  private Times() {}

  private static <T> Shape<T> of(String what, Function<String, T> parser) {
    return new ScalarShape<>(
        what,
        Schema.of("string"),
        scalar -> {
          try {
            return Parsed.good(parser.apply(scalar.text()));
          } catch (DateTimeException bad) {
            return Parsed.bad(
                "'" + scalar.text() + "' is not a time of that form", "write " + what);
          }
        });
  }

  private static Instant instant(String text) {
    return text.length() <= "2026-12-01".length()
        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
        : OffsetDateTime.parse(text).toInstant();
  }
}
