// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Cookie;
import okhttp3.HttpUrl;

/**
 * A cookie that came and was not kept: RFC 6265, section 5.3.
 *
 * @param line as the server set it
 */
record RefusedCookie(HttpUrl url, String line) {

  /** The last one called {@code name} in an answer with this head; empty when all were kept. */
  static Optional<RefusedCookie> in(Answer.Head head, String name) {
    return head.headers().values("set-cookie").stream()
        .filter(line -> Cookie.parse(head.url(), line) == null && name(line).equals(name))
        .reduce((first, last) -> last)
        .map(line -> new RefusedCookie(head.url(), line));
  }

  private static String name(String line) {
    return line.split("[=;]", 2)[0].strip();
  }

  /** Why it was not kept, for a person. */
  String why() {
    if (Cookie.parse(url, parts(false).collect(Collectors.joining(";"))) != null) {
      String domain =
          parts(true).map(part -> part.split("=", 2)[1].strip()).reduce("", (a, b) -> b);
      return "one came for domain " + domain + ", for which " + url.host() + " may set none";
    }
    return line.split(";", 2)[0].contains("=")
        ? "one came with a character that no cookie may hold"
        : "one came without a value";
  }

  private Stream<String> parts(boolean ofDomain) {
    return Stream.of(line.split(";"))
        .filter(part -> part.strip().toLowerCase(Locale.ROOT).startsWith("domain=") == ofDomain);
  }
}
