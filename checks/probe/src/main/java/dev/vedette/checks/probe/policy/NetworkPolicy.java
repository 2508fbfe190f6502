// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.policy;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * What the runs of one location may connect to: the public network, and what its operator allows
 * beside. It is asked about the very address that is connected to then, for each connection anew.
 */
public sealed interface NetworkPolicy {
  /** Everything: for a person's own machine. */
  NetworkPolicy EVERYTHING = new Everything();

  /** The public network alone. */
  NetworkPolicy PUBLIC = new PublicAnd(List.of());

  /** The public network and {@code allowed}. */
  static NetworkPolicy publicAnd(List<Cidr> allowed) {
    return new PublicAnd(allowed);
  }

  /** What {@code address} is when it may not be connected to, such as {@code loopback}. */
  Optional<String> objection(InetAddress address);

  /** No limit. */
  record Everything() implements NetworkPolicy {
    @Override
    public Optional<String> objection(InetAddress address) {
      return Optional.empty();
    }
  }

  /**
   * The public network and more.
   *
   * @param allowed wins over everything that is forbidden
   */
  record PublicAnd(List<Cidr> allowed) implements NetworkPolicy {
    public PublicAnd {
      allowed = List.copyOf(allowed);
    }

    @Override
    public Optional<String> objection(InetAddress address) {
      return allowed.stream().anyMatch(cidr -> cidr.contains(address))
          ? Optional.empty()
          : Inside.whatIs(address);
    }
  }
}
