// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at slots, for people. */
public interface SlotQueries {
  /** Slots that agree with {@code wanted}, latest due first. */
  List<LedgerSlot> find(Transaction transaction, Wanted wanted, int limit);

  /**
   * Which slots; what is null agrees with all.
   *
   * @param state {@code open}, {@code done}, {@code missed} or {@code skipped}
   * @param since due then or later
   * @param before due earlier than that
   */
  record Wanted(
      @Nullable CheckId check,
      @Nullable LocationId location,
      @Nullable String state,
      @Nullable Instant since,
      @Nullable Instant before) {}
}
