// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.dispatch;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.RenameRepository;
import dev.vedette.controller.ledger.Terms;
import dev.vedette.controller.ledger.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What dispatch does within one transaction. */
public final class Leasing {
  /** Polls wait until so much has gathered, so that a busy location is not asked for each slot. */
  private static final Duration GATHER = Duration.ofSeconds(1);

  /** Of an agent that uploads several times a second it is enough to look now and then. */
  private static final Duration BETWEEN_RENEWALS = Duration.ofSeconds(2);

  private static final Duration FAR = Duration.ofSeconds(30);

  private final LeaseRepository leases;
  private final Agents agents;
  private final Supplier<DefinitionSet> live;
  private final RenameRepository renames;
  private final Map<AgentId, Instant> renewed = new ConcurrentHashMap<>();

  public Leasing(
      LeaseRepository leases,
      Agents agents,
      Supplier<DefinitionSet> live,
      RenameRepository renames) {
    this.leases = leases;
    this.agents = agents;
    this.live = live;
    this.renames = renames;
  }

  /**
   * What came of one look.
   *
   * @param lookAgainAt when the next slot may be given out, if nothing happens before
   */
  record Attempt(Leases leases, Instant lookAgainAt) {
    boolean hasNews() {
      return !leases.leases().isEmpty() || !leases.lost().isEmpty();
    }
  }

  Attempt attempt(Transaction transaction, AgentPoll poll, Instant now) {
    LocationId location = poll.contact().location();
    agents.record(transaction, poll.contact().agent(), now);
    List<HeldSlot> lost = renew(transaction, poll.contact(), now);
    List<LedgerSlot> free = leases.free(transaction, location, now, now.plus(Share.LEAD));
    List<LedgerSlot> picked = pick(transaction, poll, free, now);
    if (picked.isEmpty() || isEarly(picked, now)) {
      return new Attempt(new Leases(List.of(), lost), next(transaction, location, free, now));
    }
    return new Attempt(new Leases(claim(transaction, picked, poll, now), lost), now.plus(GATHER));
  }

  private List<LedgerSlot> pick(
      Transaction transaction, AgentPoll poll, List<LedgerSlot> free, Instant now) {
    if (free.isEmpty()) {
      return List.of();
    }
    LocationId location = poll.contact().location();
    Instant first = free.getFirst().slot().due();
    LeaseRepository.Ahead ahead =
        leases.ahead(
            transaction,
            location,
            poll.contact().agent(),
            now.plus(Share.URGENT),
            now.plus(Share.LEAD));
    return new Share(
            free,
            leases.heldUntil(transaction, location, now, first),
            poll.free(),
            Share.left(ahead, agents.live(location, now).size()),
            now)
        .pick();
  }

  private static boolean isEarly(List<LedgerSlot> picked, Instant now) {
    Instant soon = now.plus(Share.LEAD).minus(GATHER);
    return picked.getFirst().slot().due().isAfter(soon);
  }

  private Instant next(
      Transaction transaction, LocationId location, List<LedgerSlot> free, Instant now) {
    Optional<Instant> near =
        free.stream().filter(slot -> Share.isFree(slot, now)).map(s -> s.slot().due()).findFirst();
    Instant due =
        near.or(() -> leases.nextFree(transaction, location, now.plus(Share.LEAD)))
            .orElse(now.plus(FAR));
    Instant whenGathered = due.minus(Share.LEAD).plus(GATHER);
    Instant whenUrgent = due.minus(Share.URGENT);
    if (whenGathered.isAfter(now)) {
      return whenGathered;
    }
    return whenUrgent.isAfter(now) ? whenUrgent : now.plus(GATHER);
  }

  private List<Lease> claim(
      Transaction transaction, List<LedgerSlot> picked, AgentPoll poll, Instant now) {
    long fence = leases.takeFences(transaction, picked.size());
    List<Lease> given = new ArrayList<>();
    for (LedgerSlot slot : picked) {
      Optional<Terms> terms = terms(slot);
      if (terms.isPresent()) {
        Lease lease = new Lease(slot.slot(), fence++, terms.get());
        leases.claim(transaction, lease, poll.contact().agent(), now.plus(Leases.LIFE));
        given.add(lease);
      }
    }
    return given;
  }

  /** Empty when the check has gone from the location since; the planner will skip the slot. */
  private Optional<Terms> terms(LedgerSlot slot) {
    return live.get()
        .find(slot.slot().check())
        .filter(check -> runsAt(check, slot.slot().location()))
        .map(
            check ->
                Terms.of(
                    check.definition(), check.commit(), slot.slot().kind(), slot.slot().due()));
  }

  private static boolean runsAt(LiveCheck check, LocationId location) {
    return check.definition().cadence().enabled()
        && check.definition().locations().contains(location);
  }

  /**
   * Renews what the agent holds; returns what is not its own any more. An agent that named it a
   * moment ago has lost nothing since.
   */
  List<HeldSlot> renew(Transaction transaction, AgentContact contact, Instant now) {
    if (contact.holding().isEmpty() || wasRenewed(contact.agent(), now)) {
      return List.of();
    }
    Map<HeldSlot, Instant> own = leases.own(transaction, contact.location(), contact.agent());
    FormerNames names = new FormerNames(transaction, renames);
    Holdings holdings = new Holdings(names.present(contact.holding(), own.keySet()), own, now);
    for (HeldSlot due : holdings.toRenew()) {
      leases.renew(transaction, due, now.plus(Leases.LIFE));
    }
    renewed.put(contact.agent(), now);
    return names.said(holdings.lost());
  }

  private boolean wasRenewed(AgentId agent, Instant now) {
    Instant last = renewed.get(agent);
    return last != null && !now.isBefore(last) && now.isBefore(last.plus(BETWEEN_RENEWALS));
  }

  int release(Transaction transaction, AgentId agent, List<HeldSlot> slots, String reason) {
    FormerNames names = new FormerNames(transaction, renames);
    return (int)
        slots.stream()
            .filter(
                held ->
                    leases.release(transaction, held, agent, reason)
                        || leases.release(transaction, names.present(held), agent, reason))
            .count();
  }
}
