// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import dev.vedette.checks.model.WrittenDuration;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An instant as a person writes it: {@code 2026-11-26T03:12:40Z}, {@code 2026-11-26 04:12
 * Europe/Berlin}, {@code 04:12} for today, {@code -10m} for ten minutes ago. Without a zone it is
 * the machine's.
 */
final class PastInstant {
  private static final Pattern LOCAL =
      Pattern.compile(
          "(?:(\\d{4}-\\d\\d-\\d\\d)[T ])?(\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)(.*)");

  private PastInstant() {}

  /**
   * Reads it.
   *
   * @param now what {@code -10m} and today are reckoned from
   * @param zone where none is written
   */
  static Instant parse(String text, Instant now, ZoneId zone) {
    if (text.startsWith("-")) {
      return WrittenDuration.parse(text.substring(1))
          .map(now::minus)
          .orElseThrow(() -> unreadable(text));
    }
    Matcher parts = LOCAL.matcher(text);
    if (!parts.matches()) {
      throw unreadable(text);
    }
    try {
      ZoneId written = zone(parts.group(3), zone);
      LocalDate date =
          parts.group(1) == null
              ? LocalDate.ofInstant(now, written)
              : LocalDate.parse(parts.group(1));
      LocalTime time = LocalTime.parse(parts.group(2));
      return LocalDateTime.of(date, time).atZone(written).toInstant();
    } catch (DateTimeException e) {
      throw unreadable(text);
    }
  }

  /** {@code Z}, {@code +01:00}, {@code Europe/Berlin}, {@code [Europe/Berlin]}, the last of two. */
  private static ZoneId zone(String text, ZoneId usual) {
    String last = text.strip().replaceFirst("^.*\\[(.*)]$", "$1");
    return last.isEmpty() ? usual : ZoneId.of(last);
  }

  private static CommandError unreadable(String text) {
    return CommandError.yours(
        "'" + text + "' is no time",
        "Write 2026-11-26T03:12:40Z, '2026-11-26 04:12 Europe/Berlin', 04:12 for today, or -10m.");
  }
}
