// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import dev.vedette.checks.model.check.HttpOptions.IpFamily;
import dev.vedette.checks.probe.address.AddressBook;
import dev.vedette.checks.probe.address.Sought;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The addresses of hosts for one pass. A name is looked up once, however many connections ask for
 * it at a time, and its addresses are remembered, as a browser would; nothing else is.
 */
final class Names {
  private final AddressBook book;
  private final Duration limit;
  private final Map<String, CompletableFuture<Sought>> known = new ConcurrentHashMap<>();

  Names(AddressBook book, Duration limit) {
    this.book = book;
    this.limit = limit;
  }

  Sought find(String host) {
    return book.asWritten(host).orElseGet(() -> ofName(host));
  }

  private Sought ofName(String host) {
    CompletableFuture<Sought> mine = new CompletableFuture<>();
    CompletableFuture<Sought> before = known.putIfAbsent(host, mine);
    return before == null ? lookUp(host, mine) : before.join();
  }

  private Sought lookUp(String host, CompletableFuture<Sought> answer) {
    Sought sought = new Sought.Unanswered(host);
    try {
      sought = book.ofName(host, IpFamily.ANY, limit);
      return sought;
    } finally {
      if (sought instanceof Sought.None) {
        known.remove(host);
      }
      answer.complete(sought);
    }
  }

  /** From now on {@code good} is tried first. */
  void prefer(String host, InetAddress good) {
    known.computeIfPresent(
        host,
        (name, answer) ->
            answer.getNow(null) instanceof Sought.Found(List<InetAddress> all)
                ? CompletableFuture.completedFuture(new Sought.Found(first(good, all)))
                : answer);
  }

  private static List<InetAddress> first(InetAddress good, List<InetAddress> all) {
    List<InetAddress> order = new ArrayList<>(all);
    order.remove(good);
    order.addFirst(good);
    return order;
  }
}
