// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.schedule;

import dev.vedette.checks.model.CheckId;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.ledger.Period;
import dev.vedette.controller.ledger.SlotListener;
import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.ledger.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Plans the slots of one shard of the checks a little ahead of their due instants. Slots, periods
 * and how far it is planned move together in one transaction. What was not planned in time, because
 * the controller was down, is planned by the next step and found missed.
 */
public final class Planner {
  /** How far ahead slots are planned. */
  public static final Duration AHEAD = Duration.ofSeconds(30);

  private final Shard shard;
  private final Transactions transactions;
  private final Ledgers ledgers;
  private final Supplier<DefinitionSet> live;
  private final SlotListener listener;
  private final InstantSource clock;
  private @Nullable DefinitionSet applied;
  private List<Period> going = List.of();

  public Planner(
      Shard shard,
      Transactions transactions,
      Ledgers ledgers,
      Supplier<DefinitionSet> live,
      SlotListener listener,
      InstantSource clock) {
    this.shard = shard;
    this.transactions = transactions;
    this.ledgers = ledgers;
    this.live = live;
    this.listener = listener;
    this.clock = clock;
  }

  /** Takes over what is live now and plans up to {@link #AHEAD} from now. */
  public synchronized void step() {
    if (live.get().equals(DefinitionSet.EMPTY)) {
      // Nothing good was read yet, which is no reason to take anything off the grid.
      return;
    }
    // Set only once committed: a step that fails is done again whole.
    Planned planned = transactions.write(tx -> plan(tx, live.get(), clock.instant()));
    going = planned.going();
    applied = planned.set();
  }

  /**
   * What one step planned.
   *
   * @param set as it was live within the transaction: checks may be renamed in the one before it
   */
  private record Planned(DefinitionSet set, List<Period> going) {}

  private Planned plan(Transaction transaction, DefinitionSet set, Instant now) {
    Filling filling = new Filling(transaction, ledgers, set, now);
    Instant through = ledgers.plan().plannedThrough(transaction, shard.number()).orElse(now);
    List<Period> periods = going;
    if (isNew(set)) {
      periods = redefine(transaction, filling, set, through, now);
      through = later(through, now);
    }
    Instant horizon = later(through, now.plus(AHEAD));
    filling.fill(periods, through, horizon);
    ledgers.plan().planned(transaction, shard.number(), horizon);
    if (!filling.opened().isEmpty()) {
      transaction.afterCommit(() -> listener.opened(filling.opened()));
    }
    return new Planned(set, periods);
  }

  /** Ends the past under the old grids, and begins the new ones; returns the periods that go on. */
  private List<Period> redefine(
      Transaction transaction, Filling filling, DefinitionSet set, Instant through, Instant now) {
    List<Period> old = periodsFrom(transaction, through);
    Instant planned = later(through, now);
    filling.fill(old, through, planned);
    Redefinition change = new Redefinition(transaction, ledgers, now, planned);
    change.apply(shard.desired(set), old);
    filling.fill(change.opened(), now, planned);
    new Withdrawal(ledgers, set, change.moved(), now).withdraw(transaction, touched(set, old));
    return periodsFrom(transaction, planned);
  }

  // A set is a new object each time something changed; to compare its contents would be slow.
  @SuppressWarnings("ReferenceEquality")
  private boolean isNew(DefinitionSet set) {
    return set != applied;
  }

  private Set<CheckId> touched(DefinitionSet set, List<Period> old) {
    Set<CheckId> touched = new TreeSet<>(set.checks().keySet());
    old.forEach(period -> touched.add(period.check()));
    if (applied != null) {
      touched.addAll(applied.controls().keySet());
    }
    touched.removeIf(check -> !shard.has(check));
    return touched;
  }

  private List<Period> periodsFrom(Transaction transaction, Instant from) {
    return shard.own(ledgers.periods().between(transaction, from, Instant.MAX));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
