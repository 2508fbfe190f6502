// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.check.HttpRequest;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.probe.Deadline;
import dev.vedette.checks.probe.address.Literals;
import dev.vedette.checks.probe.address.Sought;
import dev.vedette.checks.probe.steps.StepOutcome;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * {@code ip: all}: every address of the host is asked, over a connection of its own, whatever the
 * others did, and each answer is held against what is expected. One that is not right fails the
 * step, and is named.
 */
record EachAddress(RequestStep step, HttpRequest request, Outgoing outgoing) {

  StepOutcome carryOut(Travel travel, HopTimer timer) {
    RunState run = step.run();
    return switch (run.addresses().of(outgoing.url(), travel, step.deadline(), timer)) {
      case Sought.Found found -> each(found.addresses(), travel, timer);
      case Sought.None none -> {
        run.hops().unresolved(outgoing, timer);
        String message = Addresses.message(none, step.deadline()) + " (" + outgoing.place() + ")";
        yield StepOutcome.of(
            run.finding(none.cause(), step.step().name(), message, outgoing.host()), List.of());
      }
    };
  }

  private StepOutcome each(List<InetAddress> addresses, Travel travel, HopTimer first) {
    HopTimer timer = first;
    List<Wrong> wrongs = new ArrayList<>();
    StepOutcome last = StepOutcome.passed(null, List.of());
    int left = addresses.size();
    for (InetAddress address : addresses) {
      step.run().connections().closeIdle();
      last =
          step.within(share(left--))
              .once(request, outgoing, travel.to(connectedTo(travel), address), timer);
      if (!last.isRight()) {
        wrongs.add(new Wrong(address, last));
      }
      timer = new HopTimer(step.run().nanos());
    }
    return wrongs.isEmpty() ? last : named(wrongs, addresses.size());
  }

  /** Whose addresses they are: on the way through a proxy, its own. */
  private String connectedTo(Travel travel) {
    ProxyChoice proxy = travel.proxy();
    return proxy == null ? outgoing.url().host() : proxy.url().host();
  }

  /** The time that is left, shared with those that are still to be asked. */
  private Deadline share(int left) {
    LongSupplier nanos = step.run().nanos();
    return left == 1
        ? step.deadline()
        : Deadline.after(
            nanos,
            nanos.getAsLong(),
            step.deadline().remaining().dividedBy(left),
            "address's share");
  }

  /** An address that did not answer rightly. */
  private record Wrong(InetAddress address, StepOutcome outcome) {}

  private StepOutcome named(List<Wrong> wrongs, int all) {
    Wrong first = wrongs.getFirst();
    Finding finding = first.outcome().finding();
    if (finding == null) {
      return first.outcome();
    }
    String message =
        "%d of %d addresses: %s: %s"
            .formatted(wrongs.size(), all, Literals.text(first.address()), finding.message());
    return StepOutcome.of(
        step.run().finding(finding.cause(), finding.step(), message, finding.host()),
        first.outcome().expectations());
  }
}
