// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.lease;

import dev.vedette.checks.model.check.CheckKind;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.wire.SlotMessage;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The leases of one agent, from their grant to the acknowledged end of their run. Safe for use by
 * many threads.
 */
public final class LeaseBook {
  private final Map<RunId, Held> leases = new LinkedHashMap<>();
  private final Map<CheckKind, Integer> kinds = new EnumMap<>(CheckKind.class);

  /** By due instant, how many there are. */
  private final SortedMap<Instant, Integer> dues = new TreeMap<>();

  /** Takes in a lease. False when it is in the book already. */
  public synchronized boolean add(Lease lease) {
    boolean isNew = leases.putIfAbsent(lease.run(), new Held(lease)) == null;
    if (isNew) {
      kinds.merge(lease.needs(), 1, Integer::sum);
      dues.merge(lease.slot().due(), 1, Integer::sum);
    }
    return isNew;
  }

  /** Whether the run may still start. */
  public synchronized boolean isWaiting(RunId run) {
    Held held = leases.get(run);
    return held != null && held.state == State.WAITING;
  }

  /** Whether the run is in the book: its end is not acknowledged yet. */
  public synchronized boolean holds(RunId run) {
    return leases.containsKey(run);
  }

  /** The run starts. False when it must not: the lease was lost, or goes back. */
  public synchronized boolean start(RunId run) {
    return move(run, State.STARTED);
  }

  /** The slot goes back unstarted. False when its run has started, or the lease was lost. */
  public synchronized boolean giveBack(RunId run) {
    return move(run, State.RETURNING);
  }

  /** The controller has the report, or the slot itself. */
  public synchronized void end(RunId run) {
    Held held = leases.remove(run);
    if (held != null) {
      uncount(held.lease);
    }
  }

  /**
   * The controller says that these are no longer this agent's. Unstarted ones are forgotten; a run
   * under way goes on, and is no longer named to the controller.
   */
  public synchronized void lose(Collection<SlotMessage> lost) {
    Set<SlotMessage> slots = new HashSet<>(lost);
    leases.values().stream()
        .filter(held -> slots.contains(held.message))
        .toList()
        .forEach(this::lost);
  }

  private void lost(Held held) {
    held.lost = true;
    if (held.isUnstarted()) {
      end(held.lease.run());
    }
  }

  /** How many there are, lost ones whose run is under way among them. */
  public synchronized int size() {
    return leases.size();
  }

  /** What is to be renewed. */
  public synchronized List<SlotMessage> holding() {
    return leases.values().stream().filter(held -> !held.lost).map(held -> held.message).toList();
  }

  /** The leases whose runs have not started. */
  public synchronized List<Lease> waiting() {
    return leases.values().stream()
        .filter(held -> held.state == State.WAITING)
        .map(held -> held.lease)
        .toList();
  }

  /** The due instant of the oldest, acknowledged ones left out. */
  public synchronized Optional<Instant> oldestDue() {
    return dues.isEmpty() ? Optional.empty() : Optional.of(dues.firstKey());
  }

  /** How many there are for checks of a kind. */
  public synchronized int count(CheckKind kind) {
    return kinds.getOrDefault(kind, 0);
  }

  private void uncount(Lease lease) {
    kinds.merge(lease.needs(), -1, Integer::sum);
    dues.computeIfPresent(lease.slot().due(), (due, count) -> count == 1 ? null : count - 1);
  }

  private boolean move(RunId run, State to) {
    Held held = leases.get(run);
    if (held == null || held.state != State.WAITING) {
      return false;
    }
    held.state = to;
    return true;
  }

  private enum State {
    WAITING,
    STARTED,
    RETURNING
  }

  private static final class Held {
    final Lease lease;
    final SlotMessage message;
    State state = State.WAITING;
    boolean lost;

    Held(Lease lease) {
      this.lease = lease;
      this.message = lease.message();
    }

    boolean isUnstarted() {
      return state != State.STARTED;
    }
  }
}
