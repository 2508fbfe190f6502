// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.policy;

import java.net.InetAddress;

/**
 * A block of addresses of one family, such as {@code 10.0.0.0/8} or {@code fc00::/7} (RFC 4632, RFC
 * 4291 section 2.3).
 *
 * @param prefix how many leading bits they share
 */
public record Cidr(InetAddress network, int prefix) {
  public Cidr {
    int bits = network.getAddress().length * 8;
    if (prefix < 0 || prefix > bits) {
      throw new IllegalArgumentException("a prefix of " + prefix + " bits in " + bits);
    }
  }

  /**
   * Reads {@code 10.0.0.0/8}, or an address alone for itself.
   *
   * @throws IllegalArgumentException for anything else, names among it
   */
  public static Cidr parse(String text) {
    int slash = text.indexOf('/');
    InetAddress network = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
    int bits = network.getAddress().length * 8;
    return new Cidr(network, slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1)));
  }

  /** Whether {@code address} is one of them; never for one of the other family. */
  public boolean contains(InetAddress address) {
    byte[] mine = network.getAddress();
    byte[] other = address.getAddress();
    if (mine.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit += 8) {
      int shift = Math.max(0, 8 - (prefix - bit));
      if ((mine[bit / 8] & 0xff) >> shift != (other[bit / 8] & 0xff) >> shift) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return network.getHostAddress() + "/" + prefix;
  }
}
