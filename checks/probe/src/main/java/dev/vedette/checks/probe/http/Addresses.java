// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.check.HttpOptions.IpFamily;
import dev.vedette.checks.probe.Deadline;
import dev.vedette.checks.probe.dns.Resolver;
import dev.vedette.checks.probe.dns.Resolver.Resolution;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;

/** From a URL's host to the addresses to try. Remembers them for the run, as a client would. */
final class Addresses {
  private final Resolver resolver;
  private final Map<String, List<InetAddress>> known = new HashMap<>();

  Addresses(Resolver resolver) {
    this.resolver = resolver;
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

  /** The addresses of {@code url}, looked up unless they are known. */
  Sought of(HttpUrl url, Travel travel, Deadline deadline, HopTimer timer) {
    String host = travel.aimed(url.host()).orElse(url.host());
    IpFamily family = travel.options().network().ip();
    List<InetAddress> before = travel.isFresh() ? null : known.get(host);
    if (before != null) {
      return new Sought.Found(before);
    }
    if (Literals.isAddress(host)) {
      return new Sought.Found(List.of(Literals.parse(host)));
    }
    timer.enter(dev.vedette.checks.model.report.Phase.DNS);
    Resolution resolution = resolver.resolve(host, family, deadline.remaining());
    timer.leave();
    return sought(host, resolution, deadline);
  }

  private Sought sought(String host, Resolution resolution, Deadline deadline) {
    return switch (resolution) {
      case Resolution.Found found -> {
        known.put(host, found.addresses());
        yield new Sought.Found(found.addresses());
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
