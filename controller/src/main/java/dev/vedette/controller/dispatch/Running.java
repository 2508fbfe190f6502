// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.dispatch;

import static java.util.stream.Collectors.groupingBy;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The slots that agents may be running at one instant, looked up once for each location. */
final class Running {
  private final LeaseRepository leases;
  private final Transaction transaction;
  private final Instant now;
  private final Map<LocationId, Map<CheckId, List<LedgerSlot>>> known = new HashMap<>();

  Running(LeaseRepository leases, Transaction transaction, Instant now) {
    this.leases = leases;
    this.transaction = transaction;
    this.now = now;
  }

  /** Whether a slot of the same check before this one may still be running when it is due. */
  boolean before(LedgerSlot slot) {
    return known
        .computeIfAbsent(slot.slot().location(), this::byCheck)
        .getOrDefault(slot.slot().check(), List.of())
        .stream()
        .anyMatch(other -> Share.isRunningAt(other, slot, now));
  }

  private Map<CheckId, List<LedgerSlot>> byCheck(LocationId location) {
    return leases.held(transaction, location, now).stream()
        .collect(groupingBy(held -> held.slot().check()));
  }
}
