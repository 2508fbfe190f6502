// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import dev.vedette.agent.clock.ControllerClock;
import dev.vedette.agent.lease.Lease;
import dev.vedette.agent.lease.LeaseBook;
import dev.vedette.agent.link.LinkException;
import dev.vedette.agent.run.Reports.Readiness;
import dev.vedette.checks.model.reader.ResolvedCheck;
import dev.vedette.checks.model.wire.ErrorAnswer.Kind;
import dev.vedette.checks.model.wire.HandbackReason;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs leases: each at its due instant, as capacity allows, and each ends in a report or goes back.
 * What has its definition and finds a place is begun at once on a thread of its own; what must wait
 * for either does so on a virtual one first.
 */
public final class Runner implements Consumer<Lease> {
  private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

  private final DueQueue due;
  private final ControllerClock clock;
  private final LeaseBook book;
  private final Capacities capacities;
  private final Execution execution;
  private final Endings endings;
  private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
  private final Set<Run> running = ConcurrentHashMap.newKeySet();
  private volatile boolean draining;

  public Runner(
      DueQueue due,
      ControllerClock clock,
      LeaseBook book,
      Capacities capacities,
      Execution execution,
      Endings endings) {
    this.due = due;
    this.clock = clock;
    this.book = book;
    this.capacities = capacities;
    this.execution = execution;
    this.endings = endings;
  }

  /** Takes a lease that is in the book, fetches its definition, and runs it when it is due. */
  @Override
  public void accept(Lease lease) {
    if (draining) {
      giveBack(lease, HandbackReason.DRAINING);
      return;
    }
    Readiness ready = execution.ready(lease);
    if (!execution.knows(lease)) {
      Thread.ofVirtual().start(() -> fetchAhead(lease));
    }
    due.add(lease.slot().due(), () -> begin(lease, ready));
  }

  /** Takes no more, and gives back what has not started. */
  public void drain() {
    draining = true;
    book.waiting().forEach(lease -> giveBack(lease, HandbackReason.DRAINING));
  }

  /** Whether no run is under way or waiting for its turn. */
  public boolean isIdle() {
    return waiting.isEmpty() && running.isEmpty();
  }

  /** Ends the runs under way without a report; their slots go back. */
  public void cutOff() {
    waiting.forEach(Thread::interrupt);
    for (Run run : running) {
      execution.abandon(run);
      over(run);
    }
  }

  private void fetchAhead(Lease lease) {
    try {
      execution.check(lease);
    } catch (LinkException | UnreadableDefinition e) {
      LOG.atDebug().addKeyValue("run", lease.run()).setCause(e).log("definition not there yet");
    }
  }

  private void begin(Lease lease, Readiness ready) {
    Optional<Capacity> room = capacities.of(lease.needs());
    if (room.isEmpty()) {
      giveBack(lease, HandbackReason.NOT_CAPABLE);
      return;
    }
    Optional<ResolvedCheck> check = execution.checkHere(lease);
    if (check.isPresent() && room.get().acquireNow()) {
      start(execution.run(lease, check.get(), ready, room.get()));
    } else {
      Thread.ofVirtual().start(() -> await(lease, ready, room.get()));
    }
  }

  private void await(Lease lease, Readiness ready, Capacity room) {
    waiting.add(Thread.currentThread());
    try {
      if (book.isWaiting(lease.run())) {
        startWithin(room, lease, ready);
      }
    } catch (InterruptedException e) {
      giveBack(lease, HandbackReason.DRAINING);
    } catch (LinkException e) {
      giveBack(lease, reason(e));
    } catch (UnreadableDefinition e) {
      LOG.atError().addKeyValue("run", lease.run()).setCause(e).log("definition not understood");
      giveBack(lease, HandbackReason.NOT_CAPABLE);
    } finally {
      waiting.remove(Thread.currentThread());
    }
  }

  /** A controller that does not have the definition wants the slot back for another to try. */
  private static HandbackReason reason(LinkException e) {
    return e.kind() == Kind.YOURS ? HandbackReason.NOT_CAPABLE : HandbackReason.TOO_LATE;
  }

  private void startWithin(Capacity room, Lease lease, Readiness ready)
      throws InterruptedException {
    ResolvedCheck check = execution.check(lease);
    if (room.acquire(clock.until(lease.startBy()))) {
      start(execution.run(lease, check, ready, room));
    } else {
      giveBack(lease, HandbackReason.TOO_LATE);
    }
  }

  private void start(Run run) {
    running.add(run);
    execution.begin(() -> carryOut(run));
  }

  private void carryOut(Run run) {
    try {
      if (clock.until(run.lease().startBy()).isNegative()) {
        giveBack(run.lease(), HandbackReason.TOO_LATE);
      } else if (book.start(run.lease().run())) {
        execution.carryOut(run, () -> over(run));
      }
    } catch (InterruptedException e) {
      execution.abandon(run);
    } catch (RuntimeException e) {
      execution.broke(run, e);
    } finally {
      over(run);
    }
  }

  /** Whoever comes second releases nothing. */
  private void over(Run run) {
    if (running.remove(run)) {
      run.place().release();
    }
  }

  private void giveBack(Lease lease, HandbackReason reason) {
    if (book.giveBack(lease.run())) {
      endings.handBack(lease, reason);
    }
  }
}
