// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The {@code Retry-After} header (RFC 9110, 10.2.3): seconds or a date. */
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofHours(1);

  private RetryAfter() {}

  /** The pause asked for, from zero to an hour; null when there is none or it cannot be read. */
  static @Nullable Duration of(Response response, Instant now) {
    String value = response.header("Retry-After");
    return value == null ? null : parse(value.strip(), now);
  }

  static @Nullable Duration parse(String value, Instant now) {
    if (value.matches("\\d{1,9}")) {
      return capped(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      ZonedDateTime date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
      return capped(Duration.between(now, date.toInstant()));
    } catch (DateTimeException notADate) {
      return null;
    }
  }

  private static Duration capped(Duration pause) {
    if (pause.isNegative()) {
      return Duration.ZERO;
    }
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }
}
