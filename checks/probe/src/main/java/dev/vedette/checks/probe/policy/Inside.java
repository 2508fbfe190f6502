// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.policy;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The addresses that are not of the public network, and what they are. From the registries of
 * special-purpose addresses (RFC 6890 and its updates).
 */
final class Inside {
  private static final Cidr NAT64 = Cidr.parse("64:ff9b::/96");
  private static final Cidr IPV4_COMPATIBLE = Cidr.parse("::/96");

  private static final List<Block> BLOCKS =
      List.of(
          new Block("this host", "0.0.0.0/8", "::/128"),
          new Block("loopback", "127.0.0.0/8", "::1/128"),
          new Block("link-local, cloud metadata among it", "169.254.0.0/16", "fe80::/10"),
          new Block("cloud metadata", "fd00:ec2::/32", "100.100.100.200/32", "192.0.0.192/32"),
          new Block("a private range", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"),
          new Block("a private range", "fc00::/7", "fec0::/10"),
          new Block("shared by a carrier's customers", "100.64.0.0/10"),
          new Block("kept for protocols", "192.0.0.0/24", "2001::/23"),
          new Block("for documentation", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24"),
          new Block("for documentation", "2001:db8::/32", "3fff::/20"),
          new Block("for benchmarks of networks", "198.18.0.0/15"),
          new Block("multicast", "224.0.0.0/4", "ff00::/8"),
          new Block("reserved", "240.0.0.0/4"),
          new Block("a tunnel to IPv4", "2002::/16", "192.88.99.0/24"),
          new Block("local translation to IPv4", "64:ff9b:1::/48"),
          new Block("discarded", "100::/64"));

  private Inside() {}

  /** Blocks of one kind. */
  private record Block(String what, List<Cidr> cidrs) {
    Block(String what, String... cidrs) {
      this(what, Arrays.stream(cidrs).map(Cidr::parse).toList());
    }

    boolean contains(InetAddress address) {
      return cidrs.stream().anyMatch(cidr -> cidr.contains(address));
    }
  }

  /** What {@code address} is when it is not public; empty when it is. */
  static Optional<String> whatIs(InetAddress address) {
    Optional<String> itself =
        BLOCKS.stream().filter(block -> block.contains(address)).map(Block::what).findFirst();
    return itself.or(() -> embedded(address).flatMap(Inside::whatIs));
  }

  /**
   * The IPv4 address that an IPv6 address leads to (RFC 6052, RFC 4291 section 2.5.5.1). The
   * platform itself turns IPv4-mapped ones into IPv4.
   */
  private static Optional<InetAddress> embedded(InetAddress address) {
    boolean carries =
        !(address instanceof Inet4Address)
            && (NAT64.contains(address) || IPV4_COMPATIBLE.contains(address));
    return carries ? Optional.of(lastFour(address.getAddress())) : Optional.empty();
  }

  private static InetAddress lastFour(byte[] address) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(address, 12, 16));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
