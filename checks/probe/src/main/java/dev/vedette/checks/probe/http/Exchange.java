// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.report.Phase;
import dev.vedette.checks.probe.Deadline;
import dev.vedette.checks.probe.address.Sought;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One request and its answer. Tries the addresses of the host one after another, each in the open:
 * an address that fails is a hop of its own.
 */
final class Exchange {
  /** Methods that may be sent twice, RFC 9110 section 9.2.2. */
  private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE");

  /** Methods that change nothing, section 9.2.1. */
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final RunState run;
  private final Travel travel;
  private final Deadline deadline;
  private final List<String> notes = new ArrayList<>();

  Exchange(RunState run, Travel travel, Deadline deadline) {
    this.run = run;
    this.travel = travel;
    this.deadline = deadline;
  }

  /** Sends {@code request} and reads the whole answer; its first hop is on {@code timer}. */
  Outcome send(Outgoing request, HopTimer timer) {
    return switch (run.addresses().of(request.url(), travel, deadline, timer)) {
      case Sought.Found found -> tryEach(found.addresses(), request, timer);
      case Sought.None none -> {
        run.hops().unresolved(request, timer);
        yield new Outcome.Broken(
            none.cause(),
            Addresses.message(none, deadline) + " (" + request.place() + ")",
            request.host(),
            false);
      }
    };
  }

  private Outcome tryEach(List<InetAddress> addresses, Outgoing request, HopTimer first) {
    HopTimer timer = first;
    for (int i = 0; ; i++) {
      int left = addresses.size() - i;
      Outcome outcome = once(addresses.get(i), left, request, timer);
      if (outcome instanceof Outcome.Broken broken && broken.early() && left > 1) {
        notes.add(broken.message());
        timer = new HopTimer(run.nanos());
        continue;
      }
      if (outcome instanceof Outcome.Answered) {
        run.addresses()
            .prefer(
                travel.aimed(request.url().host()).orElse(request.url().host()), addresses.get(i));
      }
      return outcome;
    }
  }

  /** A connection kept from an earlier step may have been closed meanwhile, which is no fault. */
  private Outcome once(InetAddress address, int left, Outgoing request, HopTimer timer) {
    if (travel.isFresh()) {
      run.connections().closeIdle();
    }
    run.connections().leaveOthers(request.url().host(), address);
    Outcome outcome = new Attempt(run, travel, deadline, notes).at(address, left, request, timer);
    if (outcome instanceof Outcome.Broken broken
        && broken.cause() != Cause.TIMEOUT
        && wasStale(timer)
        && mayBeSentAgain(request.method())) {
      run.connections().closeIdle();
      HopTimer again = new HopTimer(run.nanos());
      return new Attempt(run, travel, deadline, notes).at(address, left, request, again);
    }
    return outcome;
  }

  /** What a check says may happen once only is not left to what the method promises. */
  private boolean mayBeSentAgain(String method) {
    boolean once = run.check().definition().cadence().atMostOnce();
    return (once ? SAFE : IDEMPOTENT).contains(method);
  }

  private boolean wasStale(HopTimer timer) {
    boolean reused = timer.connection() != null && !timer.connected();
    boolean silent = timer.latest() == Phase.SEND || timer.latest() == Phase.WAIT;
    return reused && silent && !deadline.isOver();
  }
}
