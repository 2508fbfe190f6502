// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.report.RunIds;
import dev.vedette.controller.SettableClock;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.dispatch.AgentContact;
import dev.vedette.controller.dispatch.AgentPoll;
import dev.vedette.controller.dispatch.Agents;
import dev.vedette.controller.dispatch.Bells;
import dev.vedette.controller.dispatch.Dispatch;
import dev.vedette.controller.dispatch.HeldSlot;
import dev.vedette.controller.dispatch.Lapse;
import dev.vedette.controller.dispatch.Lapses;
import dev.vedette.controller.dispatch.Lease;
import dev.vedette.controller.dispatch.Leases;
import dev.vedette.controller.dispatch.Leasing;
import dev.vedette.controller.dispatch.Uptime;
import dev.vedette.controller.ledger.Balance;
import dev.vedette.controller.ledger.BalanceSheet;
import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.Requests;
import dev.vedette.controller.ledger.SlotEnd;
import dev.vedette.controller.ledger.SlotRepository;
import dev.vedette.controller.ledger.Transactions;
import dev.vedette.controller.schedule.ControlRounds;
import dev.vedette.controller.schedule.Ledgers;
import dev.vedette.controller.schedule.Planner;
import dev.vedette.controller.schedule.Resettling;
import dev.vedette.controller.schedule.Shard;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Ledger, planner and dispatch over a real store, moved by hand. */
final class LedgerWorld implements AutoCloseable {
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  final SettableClock clock;
  final SlotRepository slots = new SqliteSlots();
  final Requests requests;
  final Dispatch dispatch;
  private final Store store;
  private final Lapses lapses;
  private final Ledgers ledgers;
  private final List<Planner> planners;
  private final ControlRounds controls;
  private DefinitionSet live = DefinitionSet.EMPTY;

  LedgerWorld(Path folder, SettableClock clock) {
    this(folder, clock, 1);
  }

  LedgerWorld(Path folder, SettableClock clock, int shards) {
    this.clock = clock;
    this.store = Store.open(folder);
    Bells bells = new Bells();
    Agents agents = new Agents(new SqliteAgents());
    Leasing leasing = new Leasing(new SqliteLeases(), agents, () -> live, new SqliteRenames());
    this.dispatch = new Dispatch(store.ledger(), leasing, agents, bells, clock, System::nanoTime);
    this.lapses = new Lapses(new SqliteLeases(), agents, new Uptime(clock.instant()));
    this.requests = new Requests(new SqliteRequests(), slots, bells);
    this.ledgers = new Ledgers(new SqlitePlan(), new SqlitePeriods(), slots, new SqliteGaps());
    this.planners =
        IntStream.range(0, shards)
            .mapToObj(number -> new Shard(number, shards))
            .map(shard -> new Planner(shard, store.ledger(), ledgers, () -> live, bells, clock))
            .toList();
    this.controls = new ControlRounds(store.ledger(), requests, () -> live, clock);
  }

  /** Lets everything go that is older than {@code keep}. */
  void expire(Duration keep) {
    Instant before = clock.instant().minus(keep).truncatedTo(ChronoUnit.DAYS);
    while (OldRows.slots(store.ledger()).expire(before, 7) > 0) {
      // Each goes a few rows further.
    }
  }

  Transactions ledger() {
    return store.ledger();
  }

  void deploy(DefinitionSet set) {
    live = set;
    plan();
  }

  /** Deploys a set in which a check has another id, and plans nothing yet. */
  void rename(String from, String to, DefinitionSet set) {
    CheckId old = new CheckId(from);
    CheckId renamed = new CheckId(to);
    ledger()
        .write(
            tx -> {
              new SqliteRenames().carry(tx, old, renamed);
              new Resettling(ledgers, planners.size())
                  .settle(tx, old, renamed, set, clock.instant());
              live = set;
              return true;
            });
  }

  void plan() {
    planners.forEach(Planner::step);
    controls.step();
  }

  void plan(int shard) {
    planners.get(shard).step();
  }

  /** Ends what will not run any more. */
  List<Lapse> sweep() {
    return sweep(10_000);
  }

  List<Lapse> sweep(int limit) {
    return ledger()
        .write(
            tx -> {
              List<Lapse> found = lapses.at(tx, clock.instant(), limit);
              for (Lapse lapse : found) {
                slots.end(
                    tx, lapse.slot().slot(), lapse.slot().fence(), lapse.end(), clock.instant());
              }
              return found;
            });
  }

  Leases poll(String agent, String location, HeldSlot... holding) {
    return poll(agent, location, 1000, null, holding);
  }

  Leases poll(
      String agent,
      String location,
      int free,
      @Nullable Instant spoolEmptyUpTo,
      HeldSlot... holding) {
    try {
      return dispatch.lease(
          new AgentPoll(
              contact(agent, location, spoolEmptyUpTo, holding),
              "0.1.0",
              Map.of("http", free),
              Duration.ZERO,
              null));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static AgentContact contact(
      String agent, String location, @Nullable Instant spoolEmptyUpTo, HeldSlot... holding) {
    return new AgentContact(
        new AgentId(agent), new LocationId(location), List.of(holding), spoolEmptyUpTo);
  }

  SlotRepository.Ending done(Lease lease, String agent) {
    SlotEnd end =
        new SlotEnd.Done(RunIds.of(lease.slot(), lease.fence(), new AgentId(agent)), false);
    return ledger().write(tx -> slots.end(tx, lease.slot(), lease.fence(), end, clock.instant()));
  }

  List<LedgerSlot> slotsOf(String check) {
    return ledger()
        .read(tx -> slots.latest(tx, new CheckId(check), Instant.MAX, 100_000))
        .reversed();
  }

  /** Of all that is due up to now. */
  BalanceSheet balance() {
    Balance balance = new Balance(new SqlitePeriods(), new SqliteGaps(), new SqliteCounts());
    return ledger().read(tx -> balance.sheet(tx, Instant.EPOCH, clock.instant()));
  }

  @Override
  public void close() {
    store.close();
  }
}
