// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.schedule;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far slots are planned, and what planning must know of those that are there. */
public interface PlanRepository {
  /**
   * All slots of the shard that are due before this instant are planned; empty before the first.
   */
  Optional<Instant> plannedThrough(Transaction transaction, int shard);

  void planned(Transaction transaction, int shard, Instant through);

  /** The check's open slots that nobody has, of every kind. */
  List<LedgerSlot> waiting(Transaction transaction, CheckId check);

  /**
   * The due instant of the last scheduled slot that was given out or is not after {@code now}, and
   * was not skipped.
   */
  Optional<Instant> lastKept(
      Transaction transaction, CheckId check, LocationId location, Instant now);

  /** When the last scheduled slot is due that is there, in whatever state. */
  Optional<Instant> lastPlanned(Transaction transaction, CheckId check, LocationId location);
}
