// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.address;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses written where a host may stand, with or without brackets. */
public final class Literals {
  private static final Pattern NUMBER = Pattern.compile("(.*\\.)?(0[xX][0-9a-fA-F]*|[0-9]+)\\.?");

  private Literals() {}

  /** The address that {@code host} is; empty when it is a name, or no well-formed address. */
  public static Optional<InetAddress> parse(String host) {
    boolean six = host.contains(":");
    if (!six && !NUMBER.matcher(host).matches()) {
      return Optional.empty();
    }
    try {
      InetAddress address = InetAddress.ofLiteral(bare(host));
      return six || address.getHostAddress().equals(host) ? Optional.of(address) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether other programs may take {@code host} for an address: it ends in a number (URL Standard,
   * section 3.5), as {@code 2130706433} and {@code 0x7f.1} do. No name of the public DNS does.
   */
  public static boolean endsInNumber(String host) {
    return NUMBER.matcher(host).matches();
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
