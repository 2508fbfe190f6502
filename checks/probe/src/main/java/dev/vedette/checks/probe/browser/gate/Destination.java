// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a client wants to go.
 *
 * @param host a name or an address, in lower case, without brackets
 * @param port from 1 to 65535
 */
record Destination(String host, int port) {
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([0-9A-Za-z._~-]+))(?::([0-9]{1,5}))?");
  private static final Pattern URL =
      Pattern.compile("(?i)(http|ws)(s?)://(?:[^/?#@]*@)?([^/?#@]+)(?:[/?#].*)?");
  private static final int LAST_PORT = 65_535;
  private static final int HTTPS = 443;

  /** The usual port of http. */
  static final int HTTP = 80;

  /** Reads {@code host:port}, or {@code host} when there is a usual port; no user info. */
  static Destination of(String authority, int usualPort) throws MalformedException {
    Matcher parts = AUTHORITY.matcher(authority);
    if (!parts.matches()) {
      throw new MalformedException("not a host");
    }
    String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
    int port = parts.group(3) == null ? usualPort : Integer.parseInt(parts.group(3));
    if (port == 0 || port > LAST_PORT) {
      throw new MalformedException("no such port");
    }
    return new Destination(host.toLowerCase(Locale.ROOT), port);
  }

  /** Where an http, https, ws or wss URL leads to; empty for any other text. */
  static Optional<Destination> ofUrl(String url) {
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(parts.group(3), parts.group(2).isEmpty() ? HTTP : HTTPS));
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }

  /** As the {@code Host} field of an http request has it. */
  String authority() {
    String bare = host.contains(":") ? "[" + host + "]" : host;
    return port == HTTP ? bare : bare + ":" + port;
  }
}
