// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import java.net.InetAddress;

/** Addresses written where a host may stand, with or without brackets. */
final class Literals {
  private Literals() {}

  static boolean isAddress(String host) {
    String bare = bare(host);
    return bare.contains(":") || bare.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
  }

  /** Throws {@link IllegalArgumentException} for what is none. */
  static InetAddress parse(String host) {
    return InetAddress.ofLiteral(bare(host));
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
