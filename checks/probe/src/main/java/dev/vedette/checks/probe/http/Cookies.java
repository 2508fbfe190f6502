// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import okhttp3.Cookie;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** The cookies of one run, carried from hop to hop as RFC 6265 has it. */
final class Cookies {
  private final List<Cookie> held = new ArrayList<>();

  /** Takes what an answer sets. */
  void take(HttpUrl url, Headers headers, Instant now) {
    for (Cookie cookie : Cookie.parseAll(url, headers)) {
      held.removeIf(old -> isSame(old, cookie));
      if (isAlive(cookie, now)) {
        held.add(cookie);
      }
    }
  }

  private static boolean isSame(Cookie old, Cookie cookie) {
    return old.name().equals(cookie.name())
        && old.domain().equals(cookie.domain())
        && old.path().equals(cookie.path());
  }

  /** Whether its time is not over; a server deletes a cookie by setting one whose time is. */
  static boolean isAlive(Cookie cookie, Instant now) {
    return cookie.expiresAt() > now.toEpochMilli();
  }

  /** The header for a request to {@code url}; empty when no cookie goes there now. */
  Optional<String> header(HttpUrl url, Instant now) {
    List<Cookie> going =
        held.stream().filter(cookie -> isAlive(cookie, now) && cookie.matches(url)).toList();
    return going.isEmpty()
        ? Optional.empty()
        : Optional.of(
            going.stream()
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; ")));
  }
}
