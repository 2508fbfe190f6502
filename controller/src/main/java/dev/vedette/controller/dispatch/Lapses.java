// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.dispatch;

import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.MissedReason;
import dev.vedette.controller.ledger.SkippedReason;
import dev.vedette.controller.ledger.SlotEnd;
import dev.vedette.controller.ledger.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the open slots that will not be run any more, and why. */
public final class Lapses {
  /** After so long nothing is waited for. */
  static final Duration LONGEST_WAIT = Duration.ofHours(26);

  private final LeaseRepository leases;
  private final Agents agents;
  private final Uptime uptime;

  public Lapses(LeaseRepository leases, Agents agents, Uptime uptime) {
    this.leases = leases;
    this.agents = agents;
    this.uptime = uptime;
  }

  /**
   * The slots to end now, at most {@code limit} of those that nobody has. Call about once a second:
   * a long pause counts as time in which the controller was down.
   */
  public List<Lapse> at(Transaction transaction, Instant now, int limit) {
    uptime.tick(now);
    List<Lapse> lapses = new ArrayList<>();
    Running running = new Running(leases, transaction, now);
    Stream.concat(
            leases.lapsed(transaction, now).stream(),
            leases.unstarted(transaction, now, limit).stream())
        .forEach(
            one -> end(running, one, now).ifPresent(end -> lapses.add(new Lapse(one.slot(), end))));
    return lapses;
  }

  private Optional<SlotEnd> end(Running running, LeaseRepository.Unstarted one, Instant now) {
    if (one.slot().hold().agent() != null) {
      return isLost(one.slot(), now)
          ? Optional.of(missed(MissedReason.AGENT_LOST))
          : Optional.empty();
    }
    if (running.before(one.slot())) {
      return Optional.of(new SlotEnd.Skipped(SkippedReason.STILL_RUNNING));
    }
    return Optional.of(missed(reason(one, now)));
  }

  /** Leased, the lease is over, and the agent has said that nothing more will come. */
  private boolean isLost(LedgerSlot slot, Instant now) {
    Instant until = slot.hold().until();
    if (slot.hold().agent() == null || until == null) {
      return false;
    }
    return slot.slot().due().plus(LONGEST_WAIT).isBefore(now)
        || agents.spool(slot.hold().agent()).isEmptyFor(slot.slot().due(), until);
  }

  private MissedReason reason(LeaseRepository.Unstarted one, Instant now) {
    return switch (one.handedBack()) {
      case "too-late" -> MissedReason.OVER_CAPACITY;
      case "agent-lost" -> MissedReason.AGENT_LOST;
      case "controller-down" -> MissedReason.CONTROLLER_DOWN;
      default -> byAgents(one.slot(), now);
    };
  }

  private MissedReason byAgents(LedgerSlot slot, Instant now) {
    if (uptime.wasDownAt(slot.slot().due())) {
      return MissedReason.CONTROLLER_DOWN;
    }
    List<AgentView> live = agents.live(slot.slot().location(), now);
    if (live.isEmpty()) {
      return withoutAgents(slot, now);
    }
    String needs = slot.terms().needs();
    return live.stream().anyMatch(agent -> agent.about().kinds().contains(needs))
        ? MissedReason.OVER_CAPACITY
        : MissedReason.NO_CAPABLE_AGENT;
  }

  private MissedReason withoutAgents(LedgerSlot slot, Instant now) {
    Optional<Instant> last = agents.lastContact(slot.slot().location());
    if (uptime.isFresh(now) && last.map(uptime::wasDownAt).orElse(true)) {
      return MissedReason.CONTROLLER_DOWN;
    }
    boolean lately =
        last.filter(at -> at.isAfter(slot.slot().due().minus(Duration.ofMinutes(1)))).isPresent();
    return lately ? MissedReason.AGENT_LOST : MissedReason.NO_AGENT;
  }

  private static SlotEnd missed(MissedReason reason) {
    return new SlotEnd.Missed(reason);
  }
}
