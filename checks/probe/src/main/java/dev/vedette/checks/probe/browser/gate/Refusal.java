// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import dev.vedette.checks.probe.browser.protocol.GateMark;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the gate says itself, in one line of plain text. */
record Refusal(int status, String message) {
  private static final Map<Integer, String> REASONS =
      Map.of(
          400, "Bad Request",
          403, "Forbidden",
          407, "Proxy Authentication Required",
          502, "Bad Gateway",
          503, "Service Unavailable",
          505, "HTTP Version Not Supported");

  /** The whole answer; after it the connection is closed unless it {@code staysOpen}. */
  ByteBuffer bytes(boolean staysOpen) {
    byte[] body = (message + "\n").getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 %d %s\r\n".formatted(status, REASONS.getOrDefault(status, "Refused"))
            + (status == 407 ? "Proxy-Authenticate: Basic realm=\"vedette\"\r\n" : "")
            + GateMark.HEADER
            + ": refused\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\n"
            + "X-Content-Type-Options: nosniff\r\n"
            + "Cache-Control: no-store\r\n"
            + "Content-Length: %d\r\n".formatted(body.length)
            + (staysOpen ? "\r\n" : "Connection: close\r\n\r\n");
    byte[] start = head.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(start.length + body.length).put(start).put(body).flip();
  }
}
