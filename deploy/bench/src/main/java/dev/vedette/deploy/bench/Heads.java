// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Heads of HTTP requests. */
final class Heads {
  /** The second part of a W3C {@code traceparent}. */
  private static final Pattern TRACE =
      Pattern.compile("(?i)\r\ntraceparent: *[0-9a-f]{2}-([0-9a-f]{32})-");

  /** What the bench itself appends to the target's address, where a prober sends no trace id. */
  private static final Pattern PROBE = Pattern.compile("\\A[A-Z]+ /\\?probe=(\\d+) ");

  private Heads() {}

  /** Up to the empty line; empty when the stream ends before it. */
  static Optional<String> read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    byte[] chunk = new byte[4096];
    for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
      head.write(chunk, 0, count);
      String text = head.toString(StandardCharsets.US_ASCII);
      if (text.endsWith("\r\n\r\n")) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  /** What tells this request from every other: its trace id, or the number in its query. */
  static Optional<String> mark(String head) {
    return first(TRACE, head).or(() -> first(PROBE, head));
  }

  private static Optional<String> first(Pattern pattern, String head) {
    Matcher matcher = pattern.matcher(head);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
