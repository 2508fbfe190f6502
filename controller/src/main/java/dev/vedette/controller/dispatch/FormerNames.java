// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.dispatch;

import dev.vedette.controller.ledger.RenameRepository;
import dev.vedette.controller.ledger.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Slots that an agent was given under an id that their check has no more, by their keys of today,
 * and back. For one transaction.
 */
final class FormerNames {
  private final Transaction transaction;
  private final RenameRepository renames;
  private final Map<HeldSlot, HeldSlot> said = new HashMap<>();

  FormerNames(Transaction transaction, RenameRepository renames) {
    this.transaction = transaction;
    this.renames = renames;
  }

  /**
   * As the ledger has them.
   *
   * @param own slots that the ledger has as the agent's: these need no translation
   */
  List<HeldSlot> present(List<HeldSlot> slots, Set<HeldSlot> own) {
    List<HeldSlot> present = new ArrayList<>();
    for (HeldSlot slot : slots) {
      HeldSlot now = own.contains(slot) ? slot : present(slot);
      said.put(now, slot);
      present.add(now);
    }
    return present;
  }

  HeldSlot present(HeldSlot slot) {
    return renames
        .present(transaction, slot.slot().check())
        .map(check -> new HeldSlot(slot.slot().of(check), slot.fence()))
        .orElse(slot);
  }

  /** As the agent said them. */
  List<HeldSlot> said(List<HeldSlot> present) {
    return present.stream().map(slot -> said.getOrDefault(slot, slot)).toList();
  }
}
