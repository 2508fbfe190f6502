// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.address;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Addresses written where a host may stand, with or without brackets. */
public final class Literals {
  private static final Pattern NUMBER = Pattern.compile("(.*\\.)?(0[xX][0-9a-fA-F]*|[0-9]+)\\.?");

  /** Eight zeros, seven, and down to two. */
  private static final List<String> LONGEST_RUNS =
      IntStream.iterate(8, zeros -> zeros >= 2, zeros -> zeros - 1)
          .mapToObj(zeros -> ":" + "0:".repeat(zeros))
          .toList();

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

  /** {@code address} as people write it: of IPv6 the short form (RFC 5952, section 4). */
  public static String text(InetAddress address) {
    if (!(address instanceof Inet6Address six)) {
      return address.getHostAddress();
    }
    String long6 = six.getHostAddress();
    int zone = long6.indexOf('%');
    return shortened(zone < 0 ? long6 : long6.substring(0, zone))
        + (zone < 0 ? "" : long6.substring(zone));
  }

  /** The same with a port, of IPv6 in brackets. */
  public static String text(InetAddress address, int port) {
    String text = text(address);
    return (text.contains(":") ? "[" + text + "]" : text) + ":" + port;
  }

  /** The first of the longest runs of two zeros and more is left out. */
  private static String shortened(String groups) {
    return LONGEST_RUNS.stream()
        .filter(run -> (":" + groups + ":").contains(run))
        .findFirst()
        .map(run -> without(run, ":" + groups + ":"))
        .orElse(groups);
  }

  private static String without(String run, String groups) {
    int at = groups.indexOf(run);
    String before = groups.substring(0, at);
    String after = groups.substring(at + run.length());
    return (before.isEmpty() ? "" : before.substring(1))
        + "::"
        + (after.isEmpty() ? "" : after.substring(0, after.length() - 1));
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
