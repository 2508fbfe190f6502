// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

import dev.vedette.checks.model.LocationId;
import java.util.List;
import java.util.Set;

/** Takes requests for confirmation, control and manual slots and opens the slots with them. */
public final class Requests {
  private final RequestRepository requests;
  private final SlotRepository slots;
  private final SlotListener listener;

  public Requests(RequestRepository requests, SlotRepository slots, SlotListener listener) {
    this.requests = requests;
    this.slots = slots;
    this.listener = listener;
  }

  /**
   * Records the request and opens its slot in the same transaction; agents that wait are woken
   * after commit. False, with nothing changed, when that slot was asked for before.
   */
  public boolean ask(Transaction transaction, SlotRequest request, Terms terms) {
    if (!requests.add(transaction, request)) {
      return false;
    }
    slots.insert(transaction, List.of(LedgerSlot.planned(request.slot(), terms)));
    Set<LocationId> where = Set.of(request.slot().location());
    transaction.afterCommit(() -> listener.opened(where));
    return true;
  }
}
