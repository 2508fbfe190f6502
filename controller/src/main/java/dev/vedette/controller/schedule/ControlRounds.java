// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.schedule;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.timetable.Timetable;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import dev.vedette.controller.ledger.Requests;
import dev.vedette.controller.ledger.SlotRequest;
import dev.vedette.controller.ledger.Terms;
import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.ledger.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Asks for the regular looks at control targets, on the grid of each control check, so that the
 * targets are looked at evenly. Asking again after a restart changes nothing.
 */
public final class ControlRounds {
  private final Transactions transactions;
  private final Requests requests;
  private final Supplier<DefinitionSet> live;
  private final InstantSource clock;
  private Instant through;

  public ControlRounds(
      Transactions transactions,
      Requests requests,
      Supplier<DefinitionSet> live,
      InstantSource clock) {
    this.transactions = transactions;
    this.requests = requests;
    this.live = live;
    this.clock = clock;
    this.through = clock.instant();
  }

  /** Asks for what is due up to {@link Planner#AHEAD} from now. */
  public synchronized void step() {
    Instant now = clock.instant();
    Instant from = through.isBefore(now) ? now : through;
    Instant until = now.plus(Planner.AHEAD);
    List<Asking> due = new ArrayList<>();
    for (LiveCheck check : live.get().controls().values()) {
      due.addAll(between(check, from, until, now));
    }
    if (!due.isEmpty()) {
      transactions.write(tx -> ask(tx, due));
    }
    through = until;
  }

  private record Asking(SlotRequest request, Terms terms) {}

  private int ask(Transaction transaction, List<Asking> due) {
    return (int)
        due.stream().filter(one -> requests.ask(transaction, one.request(), one.terms())).count();
  }

  private static List<Asking> between(LiveCheck check, Instant from, Instant until, Instant now) {
    CheckDefinition definition = check.definition();
    Timetable timetable = Timetable.of(definition);
    List<Asking> found = new ArrayList<>();
    for (LocationId location : definition.locations()) {
      for (Instant due : timetable.between(location, from, until)) {
        found.add(asking(check, definition.id(), location, due, now));
      }
    }
    return found;
  }

  private static Asking asking(
      LiveCheck check, CheckId id, LocationId location, Instant due, Instant now) {
    return new Asking(
        new SlotRequest(new Slot(id, location, due, SlotKind.CONTROL), "regular look", now),
        Terms.of(check.definition(), check.commit(), SlotKind.CONTROL, due));
  }
}
