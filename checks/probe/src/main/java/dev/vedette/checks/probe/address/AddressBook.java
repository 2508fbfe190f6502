// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.address;

import dev.vedette.checks.model.check.HttpOptions.IpFamily;
import dev.vedette.checks.probe.dns.Resolver;
import dev.vedette.checks.probe.dns.Resolver.Resolution;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Finds the addresses of hosts, of which each is one that the network policy allows: where it
 * forbids one of a name's addresses, none is given. Remembers nothing; safe for use by many
 * threads.
 */
public record AddressBook(Resolver resolver, NetworkPolicy policy) {

  /** What can be said of {@code host} without asking anybody; empty when it is a name. */
  public Optional<Sought> asWritten(String host) {
    Optional<InetAddress> literal = Literals.parse(host);
    if (literal.isPresent()) {
      return Optional.of(allowed(host, List.of(literal.get())));
    }
    return Literals.endsInNumber(host)
        ? Optional.of(new Sought.Forbidden(host, null, "an address in disguise"))
        : Optional.empty();
  }

  /** Asks the resolver for the addresses of a name. */
  public Sought ofName(String host, IpFamily family, Duration limit) {
    return switch (resolver.resolve(host, family, limit)) {
      case Resolution.Found found -> allowed(host, found.addresses());
      case Resolution.NotFound not -> new Sought.Unknown(host, not.what());
      case Resolution.TimedOut _ -> new Sought.Unanswered(host);
    };
  }

  private Sought allowed(String host, List<InetAddress> addresses) {
    for (InetAddress address : addresses) {
      Optional<String> objection = policy.objection(address);
      if (objection.isPresent()) {
        return new Sought.Forbidden(host, address, objection.get());
      }
    }
    return new Sought.Found(addresses);
  }
}
