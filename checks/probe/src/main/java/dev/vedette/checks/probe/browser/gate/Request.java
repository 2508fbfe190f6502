// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a client asks the proxy for.
 *
 * @param path what is asked of the destination, from the slash on; empty for {@code CONNECT}
 * @param body how it ends; good for one reading
 */
record Request(String method, Destination to, String path, Head head, Framing body) {
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z-]{1,32}");
  private static final String HTTP = "http://";
  private static final int NO_PORT = 0;

  /** Reads a head; throws what the client is to be told. */
  static Request of(Head head) throws MalformedException, RefusedException {
    String[] parts = head.start().split(" ", -1);
    if (parts.length != 3 || !TOKEN.matcher(parts[0]).matches()) {
      throw new MalformedException("the first line is no request");
    }
    if (!parts[2].equals("HTTP/1.1")) {
      throw new RefusedException(505, "HTTP/1.1 is spoken here");
    }
    if (head.values("host").size() != 1) {
      throw new MalformedException("one Host field is wanted");
    }
    return parts[0].equals("CONNECT") ? connect(parts[1], head) : plain(parts[0], parts[1], head);
  }

  private static Request connect(String target, Head head) throws MalformedException {
    Framing body = Framing.ofRequest(head);
    if (body.isOver()) {
      return new Request("CONNECT", Destination.of(target, NO_PORT), "", head, body);
    }
    throw new MalformedException("CONNECT with a body");
  }

  private static Request plain(String method, String target, Head head)
      throws MalformedException, RefusedException {
    if (!target.toLowerCase(Locale.ROOT).startsWith(HTTP)) {
      throw new RefusedException(400, "a proxy is asked for http:// URLs and tunnels only");
    }
    String rest = target.substring(HTTP.length());
    int end = end(rest);
    String path = rest.substring(end);
    if (path.indexOf('#') >= 0) {
      throw new MalformedException("a fragment in the URL");
    }
    return new Request(
        method,
        Destination.of(rest.substring(0, end), Destination.HTTP),
        path.startsWith("/") ? path : "/" + path,
        head,
        Framing.ofRequest(head));
  }

  private static int end(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      if ("/?#\\".indexOf(rest.charAt(i)) >= 0) {
        return i;
      }
    }
    return rest.length();
  }

  boolean isTunnel() {
    return method.equals("CONNECT");
  }

  /** Whether the connection is to become a WebSocket. Nothing else may become of one. */
  boolean isUpgrade() {
    return method.equals("GET")
        && head.members("connection").contains("upgrade")
        && head.members("upgrade").equals(List.of("websocket"));
  }

  /** Whether the client means to ask for more on this connection. */
  boolean isPersistent() {
    return !head.members("connection").contains("close")
        && !head.members("proxy-connection").contains("close");
  }

  /**
   * As the destination gets it: {@code Host} is what the URL says, whatever the client said beside
   * (RFC 9112, section 3.2.2).
   */
  Head forwarded() {
    Head bare =
        head.endToEnd()
            .without("host")
            .with("Host", to.authority())
            .starting(method + " " + path + " HTTP/1.1");
    return isUpgrade() ? upgrading(bare) : bare;
  }

  /** Both fields that change a connection to a WebSocket, of a request or an answer. */
  static Head upgrading(Head head) {
    return head.with("Upgrade", "websocket").with("Connection", "Upgrade");
  }
}
