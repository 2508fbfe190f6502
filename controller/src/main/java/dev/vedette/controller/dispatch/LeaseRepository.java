// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.dispatch;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who has which slot. Only open slots are ever changed. */
public interface LeaseRepository {
  /**
   * Open slots of a location that are due up to {@code dueUntil} and can still start at {@code
   * now}, and that nobody has, or somebody whose lease is over; by due.
   */
  List<LedgerSlot> free(
      Transaction transaction, LocationId location, Instant now, Instant dueUntil);

  /** Open slots of a location whose lease is not over at {@code now}. */
  List<LedgerSlot> held(Transaction transaction, LocationId location, Instant now);

  /** Those of them that may still be running at {@code instant}. */
  List<LedgerSlot> heldUntil(
      Transaction transaction, LocationId location, Instant now, Instant instant);

  /** How many open slots of a location are due from one instant to another. */
  Ahead ahead(
      Transaction transaction, LocationId location, AgentId agent, Instant from, Instant to);

  /** The open slots that an agent has, and when their leases end or ended. */
  Map<HeldSlot, Instant> own(Transaction transaction, LocationId location, AgentId agent);

  /** When the first open slot that nobody has is due, of those due after {@code after}. */
  Optional<Instant> nextFree(Transaction transaction, LocationId location, Instant after);

  /** Takes {@code count} fences that were never used and are higher than any; returns the first. */
  long takeFences(Transaction transaction, int count);

  /** Gives the slot to the agent, under a new fence and new terms. */
  void claim(Transaction transaction, Lease lease, AgentId agent, Instant until);

  /** Prolongs a lease. */
  void renew(Transaction transaction, HeldSlot held, Instant until);

  /**
   * Takes a slot back from an agent that gives it back; false when it was not the agent's.
   *
   * @param reason a word kept with the slot
   */
  boolean release(Transaction transaction, HeldSlot held, AgentId agent, String reason);

  /** Open slots past their last start that nobody has, oldest first. */
  List<Unstarted> unstarted(Transaction transaction, Instant now, int limit);

  /** Open slots past their last start whose lease is over, oldest first. */
  List<Unstarted> lapsed(Transaction transaction, Instant now);

  /**
   * How much there is to do.
   *
   * @param slots leased or not
   * @param own those of them that one agent has
   */
  record Ahead(int slots, int own) {}

  /**
   * A slot that did not start in time, as far as the ledger knows.
   *
   * @param handedBack the word that came with the last release; empty for none
   */
  record Unstarted(LedgerSlot slot, String handedBack) {}
}
