// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.check.HttpOptions.IpFamily;
import dev.vedette.checks.model.report.Phase;
import dev.vedette.checks.probe.Deadline;
import dev.vedette.checks.probe.dns.Resolver;
import dev.vedette.checks.probe.dns.Resolver.Resolution;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * From a URL's host to the addresses to try, of which each is one that the network policy allows:
 * where it forbids one of a name's addresses, none is tried. Remembers them for the run, as a
 * client would.
 */
final class Addresses {
  private final Resolver resolver;
  private final NetworkPolicy policy;
  private final Map<String, List<InetAddress>> known = new HashMap<>();

  Addresses(Resolver resolver, NetworkPolicy policy) {
    this.resolver = resolver;
    this.policy = policy;
  }

  /** What became of it. */
  sealed interface Sought {
    record Found(List<InetAddress> addresses) implements Sought {
      public Found {
        addresses = List.copyOf(addresses);
      }
    }

    /** No address, and what to say of it. */
    record None(Cause cause, String message) implements Sought {}
  }

  /** The addresses to connect to for {@code url}, looked up unless they are known. */
  Sought of(HttpUrl url, Travel travel, Deadline deadline, HopTimer timer) {
    ProxyChoice proxy = travel.proxy();
    if (proxy != null) {
      Optional<Sought> objection =
          Literals.parse(url.host())
              .map(literal -> allowed(url.host(), List.of(literal)))
              .filter(Sought.None.class::isInstance);
      return objection.orElseGet(() -> of(proxy.url().host(), travel, deadline, timer));
    }
    return of(travel.aimed(url.host()).orElse(url.host()), travel, deadline, timer);
  }

  private Sought of(String host, Travel travel, Deadline deadline, HopTimer timer) {
    IpFamily family = travel.options().network().ip();
    List<InetAddress> before = travel.isFresh() ? null : known.get(host);
    if (before != null) {
      return new Sought.Found(before);
    }
    Optional<InetAddress> literal = Literals.parse(host);
    if (literal.isPresent()) {
      return allowed(host, List.of(literal.get()));
    }
    if (Literals.endsInNumber(host)) {
      return new Sought.None(
          Cause.POLICY, host + " is an address in disguise; write it as four decimal numbers");
    }
    timer.enter(Phase.DNS);
    Resolution resolution = resolver.resolve(host, family, deadline.remaining());
    timer.leave();
    return sought(host, resolution, deadline);
  }

  private Sought sought(String host, Resolution resolution, Deadline deadline) {
    return switch (resolution) {
      case Resolution.Found found -> {
        Sought allowed = allowed(host, found.addresses());
        if (allowed instanceof Sought.Found) {
          known.put(host, found.addresses());
        }
        yield allowed;
      }
      case Resolution.NotFound not -> new Sought.None(Cause.DNS, host + " " + not.what());
      case Resolution.TimedOut _ when deadline.isOver() ->
          new Sought.None(
              Cause.DNS,
              "name servers did not answer for " + host + " within " + Limits.of(deadline));
      case Resolution.TimedOut _ ->
          new Sought.None(Cause.DNS, "name servers did not answer for " + host);
    };
  }

  private Sought allowed(String host, List<InetAddress> addresses) {
    for (InetAddress address : addresses) {
      Optional<String> objection = policy.objection(address);
      if (objection.isPresent()) {
        return new Sought.None(Cause.POLICY, forbidden(host, address, objection.get()));
      }
    }
    return new Sought.Found(addresses);
  }

  private static String forbidden(String host, InetAddress address, String what) {
    String text = address.getHostAddress();
    return (host.equals(text) ? text : host + " is " + text + ", which")
        + " the agent may not connect to ("
        + what
        + "); start it with --allow "
        + text
        + " if it should";
  }

  /** From now on {@code good} is tried first. */
  void prefer(String host, InetAddress good) {
    known.computeIfPresent(
        host,
        (name, addresses) -> {
          List<InetAddress> order = new ArrayList<>(addresses);
          order.remove(good);
          order.addFirst(good);
          return List.copyOf(order);
        });
  }
}
