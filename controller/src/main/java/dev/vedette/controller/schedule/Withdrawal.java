// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.schedule;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.timetable.Handover;
import dev.vedette.checks.model.timetable.Timetable;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import dev.vedette.controller.ledger.Account;
import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.SkippedReason;
import dev.vedette.controller.ledger.SlotEnd;
import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Skips the slots that nobody has and that a deploy took off the grid. */
final class Withdrawal {
  private final Ledgers ledgers;
  private final DefinitionSet live;
  private final Map<Account, Handover> moved;
  private final Instant now;

  Withdrawal(Ledgers ledgers, DefinitionSet live, Map<Account, Handover> moved, Instant now) {
    this.ledgers = ledgers;
    this.live = live;
    this.moved = moved;
    this.now = now;
  }

  void withdraw(Transaction transaction, Iterable<CheckId> checks) {
    for (CheckId check : checks) {
      for (LedgerSlot waiting : ledgers.plan().waiting(transaction, check)) {
        reason(waiting.slot())
            .ifPresent(
                why ->
                    ledgers
                        .slots()
                        .end(
                            transaction,
                            waiting.slot(),
                            waiting.fence(),
                            new SlotEnd.Skipped(why),
                            now));
      }
    }
  }

  private Optional<SkippedReason> reason(Slot slot) {
    Optional<LiveCheck> check = live.find(slot.check());
    if (check.isEmpty()) {
      return Optional.of(SkippedReason.REDEFINED);
    }
    CheckDefinition definition = check.get().definition();
    if (!definition.cadence().enabled() || !definition.locations().contains(slot.location())) {
      return Optional.of(SkippedReason.DISABLED);
    }
    return isOffGrid(slot, definition) ? Optional.of(SkippedReason.REDEFINED) : Optional.empty();
  }

  private boolean isOffGrid(Slot slot, CheckDefinition definition) {
    Handover change = moved.get(Shard.account(slot.check(), slot.location()));
    if (change == null || slot.kind() != SlotKind.SCHEDULED || !slot.due().isAfter(now)) {
      return false;
    }
    boolean isOld = slot.due().isBefore(change.oldUntil());
    boolean isNew =
        !slot.due().isBefore(change.newFrom())
            && Timetable.of(definition).has(slot.location(), slot.due());
    return !isOld && !isNew;
  }
}
