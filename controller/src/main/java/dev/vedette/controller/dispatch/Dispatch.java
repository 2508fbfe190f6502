// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.dispatch;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.wire.HandbackReason;
import dev.vedette.controller.ledger.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/** Where agents ask for slots, renew their leases and give slots back. */
public final class Dispatch {
  private final Transactions transactions;
  private final Leasing leasing;
  private final Agents agents;
  private final Bells bells;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private volatile boolean closed;

  /**
   * @param nanos a monotonic clock, for waiting
   */
  public Dispatch(
      Transactions transactions,
      Leasing leasing,
      Agents agents,
      Bells bells,
      InstantSource clock,
      LongSupplier nanos) {
    this.transactions = transactions;
    this.leasing = leasing;
    this.agents = agents;
    this.bells = bells;
    this.clock = clock;
    this.nanos = nanos;
  }

  /**
   * Renews what the agent holds and gives it its share. Blocks while there is nothing to say, at
   * most as long as the agent is content to wait; meant for a virtual thread.
   */
  public Leases lease(AgentPoll poll) throws InterruptedException {
    long end = nanos.getAsLong() + poll.patience().toNanos();
    Bell bell = bells.of(poll.contact().location());
    agents.polled(poll, clock.instant());
    while (true) {
      long seen = bell.rings();
      Leasing.Attempt attempt = attempt(poll);
      long left = end - nanos.getAsLong();
      if (attempt.hasNews() || left <= 0 || closed) {
        agents.contacted(poll.contact(), clock.instant());
        return attempt.leases();
      }
      bell.await(seen, Math.min(left, untilNext(attempt.lookAgainAt())));
    }
  }

  private Leasing.Attempt attempt(AgentPoll poll) {
    Instant now = clock.instant();
    return transactions.write(tx -> leasing.attempt(tx, poll, now));
  }

  private long untilNext(Instant lookAgainAt) {
    Duration pause = Duration.between(clock.instant(), lookAgainAt);
    return Math.max(Bell.nanos(1), pause.toNanos());
  }

  /**
   * Renews what an agent holds, with an upload; returns the slots that are not its own any more.
   */
  public List<HeldSlot> renew(AgentContact contact) {
    Instant now = clock.instant();
    agents.contacted(contact, now);
    return contact.holding().isEmpty()
        ? List.of()
        : transactions.write(tx -> leasing.renew(tx, contact, now));
  }

  /** Takes slots back; returns how many were the agent's. Repeating it changes nothing. */
  public int handBack(
      AgentId agent, LocationId location, List<HeldSlot> slots, HandbackReason reason) {
    return transactions.write(
        tx -> {
          tx.afterCommit(() -> bells.opened(Set.of(location)));
          return leasing.release(tx, agent, slots, Words.of(reason));
        });
  }

  /** Answers every poll that waits, and from now on at once. */
  public void close() {
    closed = true;
    bells.ringAll();
  }
}
