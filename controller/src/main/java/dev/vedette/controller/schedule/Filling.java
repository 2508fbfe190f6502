// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.schedule;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import dev.vedette.controller.ledger.Gap;
import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.MissedReason;
import dev.vedette.controller.ledger.Period;
import dev.vedette.controller.ledger.Terms;
import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the slots of periods, in one transaction. */
final class Filling {
  /** More instants than this that can no longer start are one row. */
  static final int LONG_GAP = 20;

  private final Transaction transaction;
  private final Ledgers ledgers;
  private final DefinitionSet live;
  private final Instant now;
  private final Set<LocationId> opened = new HashSet<>();

  Filling(Transaction transaction, Ledgers ledgers, DefinitionSet live, Instant now) {
    this.transaction = transaction;
    this.ledgers = ledgers;
    this.live = live;
    this.now = now;
  }

  /** Plans what each period has in {@code [from, until)}. */
  void fill(List<Period> periods, Instant from, Instant until) {
    for (Period period : periods) {
      List<Instant> instants = period.between(from, until);
      if (!instants.isEmpty()) {
        fill(period, instants);
      }
    }
  }

  private void fill(Period period, List<Instant> instants) {
    Optional<LiveCheck> check = live.find(period.check());
    if (check.isEmpty()) {
      gap(period, instants);
      return;
    }
    List<LedgerSlot> slots = instants.stream().map(due -> slot(period, check.get(), due)).toList();
    List<LedgerSlot> hopeless = slots.stream().filter(this::cannotStart).toList();
    if (hopeless.size() > LONG_GAP) {
      slots = slots.subList(hopeless.size(), slots.size());
      List<LedgerSlot> fresh = hopeless.stream().dropWhile(this::isThere).toList();
      if (!fresh.isEmpty()) {
        gap(period, fresh.stream().map(slot -> slot.slot().due()).toList());
      }
    }
    insert(period, slots);
  }

  /** So it is for the first ones when the check was planned further under a former id. */
  private boolean isThere(LedgerSlot slot) {
    return ledgers.slots().find(transaction, slot.slot()).isPresent();
  }

  private void insert(Period period, List<LedgerSlot> slots) {
    if (!ledgers.slots().insert(transaction, slots).isEmpty()) {
      opened.add(period.location());
    }
  }

  private boolean cannotStart(LedgerSlot slot) {
    return slot.terms().startBy().isBefore(now);
  }

  private static LedgerSlot slot(Period period, LiveCheck check, Instant due) {
    return LedgerSlot.planned(
        new Slot(period.check(), period.location(), due, SlotKind.SCHEDULED),
        Terms.of(check.definition(), check.commit(), SlotKind.SCHEDULED, due));
  }

  private void gap(Period period, List<Instant> instants) {
    ledgers
        .gaps()
        .add(
            transaction,
            new Gap(
                period.check(),
                period.location(),
                instants.getFirst(),
                instants.getLast(),
                instants.size(),
                MissedReason.CONTROLLER_DOWN));
  }

  /** Where slots were added. */
  Set<LocationId> opened() {
    return new HashSet<>(opened);
  }
}
