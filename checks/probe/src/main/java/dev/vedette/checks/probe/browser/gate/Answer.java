// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server's answer, as far as a proxy reads it.
 *
 * @param isPersistent whether the server will take another request
 */
record Answer(int status, Head head, Framing framing, boolean isPersistent) {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.([01]) +([1-9][0-9]{2})( .*)?");

  /** Reads a head that answers a request with {@code method}. */
  static Answer of(Head head, String method) throws MalformedException {
    Matcher parts = STATUS.matcher(head.start());
    if (!parts.matches()) {
      throw new MalformedException("answer is not HTTP");
    }
    int status = Integer.parseInt(parts.group(2));
    Framing framing = Framing.ofAnswer(head, method, status);
    boolean isPersistent =
        parts.group(1).equals("1")
            && !(framing instanceof Framing.UntilEnd)
            && !head.members("connection").contains("close");
    String reason = parts.group(3) == null ? " " : parts.group(3);
    Head unambiguous = framing instanceof Chunks ? head.without("content-length") : head;
    return new Answer(
        status, unambiguous.starting("HTTP/1.1 " + status + reason), framing, isPersistent);
  }

  boolean isInterim() {
    return status < 200;
  }

  boolean isSwitch() {
    return status == 101;
  }

  /** As the client gets it. */
  Head forwarded(boolean staysOpen) {
    Head bare = head.endToEnd();
    return staysOpen ? bare : bare.with("Connection", "close");
  }
}
