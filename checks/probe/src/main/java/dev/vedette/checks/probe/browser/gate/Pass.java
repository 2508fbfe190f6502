// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.probe.address.AddressBook;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One run's leave to go through the gate, and what became of its connections. Closed at the run's
 * end: that cuts them all, and nobody can come with it again. Safe for use by many threads.
 */
public final class Pass implements AutoCloseable {
  private final Badge badge;
  private final Names names;
  private final Shut shut;
  private final Bounds bounds;
  private final long begin;
  private final AtomicLong spent = new AtomicLong();
  private final Set<Lifeline> visits = new HashSet<>();
  private final Notes<Denial> denials = new Notes<>();
  private final Notes<Failure> failures = new Notes<>();
  private final Notes<Reached> connections = new Notes<>();
  private @Nullable Runnable atEnd;
  private boolean isClosed;

  /** How its holder is known: where it comes in, and what it says there. */
  record Badge(int port, @Nullable String user, @Nullable String password) {}

  Pass(Badge badge, AddressBook book, Shut shut, Bounds bounds, long begin) {
    this.badge = badge;
    this.names = new Names(book, bounds.lookUp());
    this.shut = shut;
    this.bounds = bounds;
    this.begin = begin;
  }

  /** Where the browser sends everything, such as {@code http://127.0.0.1:41231}. */
  public String address() {
    return "http://127.0.0.1:" + badge.port();
  }

  /** What it shows there; empty at a door of its own. */
  public Optional<String> user() {
    return Optional.ofNullable(badge.user());
  }

  /** What it shows beside {@link #user()}. */
  public Optional<String> password() {
    return Optional.ofNullable(badge.password());
  }

  /** What the policy forbade, in order; the first thousand. */
  public List<Denial> denials() {
    return denials.list();
  }

  /** What else did not come about, in order; the first thousand. */
  public List<Failure> failures() {
    return failures.list();
  }

  /** What came about, in order; the first thousand. */
  public List<Reached> connections() {
    return connections.list();
  }

  /** Why the policy forbade the place that an http, https, ws or wss {@code url} leads to. */
  public Optional<Denial> denied(String url) {
    return Destination.ofUrl(url)
        .flatMap(
            to ->
                denials().stream()
                    .filter(denial -> to.equals(new Destination(denial.host(), denial.port())))
                    .findFirst());
  }

  /** Why there was last no connection to the place that {@code url} leads to. */
  public Optional<Failure> failed(String url) {
    return Destination.ofUrl(url)
        .flatMap(
            to ->
                failures().reversed().stream()
                    .filter(failure -> to.equals(new Destination(failure.host(), failure.port())))
                    .findFirst());
  }

  Names names() {
    return names;
  }

  /** Whether the run does without that host. */
  boolean isShut(String host) {
    return shut.has(host);
  }

  /** On the gate's clock. */
  long begin() {
    return begin;
  }

  void note(Denial denial) {
    denials.add(denial);
  }

  void note(Failure failure) {
    failures.add(failure);
  }

  void note(Reached reached) {
    connections.add(reached);
  }

  /** Lets a connection in; false when there are too many, or the run is over. */
  synchronized boolean enter(Lifeline visit) {
    if (isClosed || visits.size() >= bounds.tunnels() || spent.get() > bounds.bytes()) {
      return false;
    }
    visit.countedBy(this::spend);
    return visits.add(visit);
  }

  synchronized void leave(Lifeline visit) {
    visits.remove(visit);
  }

  private void spend(int bytes) throws IOException {
    long sum = spent.addAndGet(bytes);
    if (sum > bounds.bytes()) {
      if (sum - bytes <= bounds.bytes()) {
        note(
            new Failure(
                "", 0, Cause.TOO_LARGE, "the page moved over " + bounds.bytes() + " bytes"));
      }
      throw new IOException("the pass is used up");
    }
  }

  /** Has {@code action} carried out when the pass is closed. Said once, before anybody has it. */
  synchronized void atEnd(Runnable action) {
    atEnd = action;
  }

  @Override
  public void close() {
    Runnable last;
    List<Lifeline> open;
    synchronized (this) {
      isClosed = true;
      open = List.copyOf(visits);
      last = atEnd;
      atEnd = null;
    }
    if (last != null) {
      last.run();
    }
    open.forEach(Lifeline::cut);
  }

  /** Whether the run is over. */
  synchronized boolean isClosed() {
    return isClosed;
  }
}
