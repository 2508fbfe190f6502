// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.check.HttpOptions.IpFamily;
import dev.vedette.checks.model.report.Phase;
import dev.vedette.checks.probe.Deadline;
import dev.vedette.checks.probe.address.AddressBook;
import dev.vedette.checks.probe.address.Literals;
import dev.vedette.checks.probe.address.Sought;
import java.net.Inet4Address;
import java.net.Inet6Address;
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
  private final AddressBook book;
  private final Map<Name, List<InetAddress>> known = new HashMap<>();

  private record Name(String host, IpFamily family) {}

  Addresses(AddressBook book) {
    this.book = book;
  }

  /** The addresses to connect to for {@code url}, looked up unless they are known. */
  Sought of(HttpUrl url, Travel travel, Deadline deadline, HopTimer timer) {
    ProxyChoice proxy = travel.proxy();
    if (proxy != null) {
      Optional<Sought> objection =
          Literals.parse(url.host())
              .flatMap(literal -> book.asWritten(url.host()))
              .filter(Sought.None.class::isInstance);
      return objection.orElseGet(
          () -> of(sought(proxy.url().host(), travel), travel, deadline, timer));
    }
    return of(sought(url.host(), travel), travel, deadline, timer);
  }

  private static String sought(String host, Travel travel) {
    return travel.aimed(host).orElse(host);
  }

  private Sought of(String host, Travel travel, Deadline deadline, HopTimer timer) {
    Name name = new Name(host, travel.options().network().ip());
    List<InetAddress> before = travel.isFresh() ? null : known.get(name);
    if (before != null) {
      return new Sought.Found(before);
    }
    return book.asWritten(host)
        .map(sought -> ofFamily(name, sought))
        .orElseGet(() -> lookedUp(name, deadline, timer));
  }

  /** An address that is written out has to be of the family that is asked for. */
  private static Sought ofFamily(Name name, Sought sought) {
    boolean other =
        switch (name.family()) {
          case V4 -> holds(sought, Inet6Address.class);
          case V6 -> holds(sought, Inet4Address.class);
          case ANY, ALL -> false;
        };
    String wanted = name.family() == IpFamily.V4 ? "IPv4" : "IPv6";
    return other ? new Sought.Unknown(name.host(), "has no " + wanted + " address") : sought;
  }

  private static boolean holds(Sought sought, Class<? extends InetAddress> family) {
    return sought instanceof Sought.Found(List<InetAddress> addresses)
        && addresses.stream().anyMatch(family::isInstance);
  }

  private Sought lookedUp(Name name, Deadline deadline, HopTimer timer) {
    timer.enter(Phase.DNS);
    Sought sought = book.ofName(name.host(), name.family(), deadline.remaining());
    timer.leave();
    if (sought instanceof Sought.Found(List<InetAddress> addresses)) {
      known.put(name, addresses);
    }
    return sought;
  }

  /** What to say of {@code none} to the reader of a report. */
  static String message(Sought.None none, Deadline deadline) {
    return none instanceof Sought.Unanswered && deadline.isOver()
        ? none.message() + " within " + Limits.of(deadline)
        : none.message();
  }

  /** From now on {@code good} is tried first. */
  void prefer(String host, InetAddress good) {
    known.replaceAll(
        (name, addresses) ->
            name.host().equals(host) && addresses.contains(good)
                ? first(good, addresses)
                : addresses);
  }

  private static List<InetAddress> first(InetAddress good, List<InetAddress> addresses) {
    List<InetAddress> order = new ArrayList<>(addresses);
    order.remove(good);
    order.addFirst(good);
    return List.copyOf(order);
  }
}
