// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.pages;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values as a page shows them. */
final class Written {
  private static final int LONGEST_LABEL = 90;

  private Written() {}

  /** {@code 0.3 ms}, {@code 48 ms}, {@code 2.31 s}. */
  static String time(Duration time) {
    return millis(time.toNanos() / 1e6);
  }

  static String millis(double millis) {
    if (Math.abs(millis) < 9.95) {
      return String.format(Locale.ROOT, "%.1f ms", millis);
    }
    return Math.abs(millis) < 1_000
        ? String.format(Locale.ROOT, "%.0f ms", millis)
        : String.format(Locale.ROOT, "%.2f s", millis / 1e3);
  }

  /** {@code 312 B}, {@code 4.1 kB}, {@code 1.2 MB}. */
  static String size(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    }
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  /** In UTC, to the second: {@code 2026-03-01 03:12:40 UTC}. */
  static String instant(Instant instant) {
    String iso = instant.truncatedTo(ChronoUnit.SECONDS).toString();
    return iso.replace('T', ' ').replace("Z", " UTC");
  }

  /** What tells one address of a page from another: its path and query, or its host. */
  static String label(String url) {
    String host = host(url);
    int path = host == null ? 0 : url.indexOf(host) + host.length();
    String rest = url.substring(path);
    return shortened(rest.isEmpty() || rest.equals("/") ? url : rest);
  }

  /** The host with its port; null when there is none. */
  static @Nullable String host(String url) {
    try {
      return URI.create(url).getRawAuthority();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL - 1) + "…";
  }
}
