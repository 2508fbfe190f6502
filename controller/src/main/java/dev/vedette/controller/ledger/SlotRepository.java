// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.Slot;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The slots. An implementor must keep: a slot once inserted stays, and ends at most once. */
public interface SlotRepository {
  /** What came of an attempt to end a slot. */
  enum Ending {
    /** It was open, the fence was current, and it has now ended. */
    ENDED,
    /** It had ended before: keep the result as an extra run. */
    NOT_OPEN,
    /** It is open, but leased anew since: keep the result as an extra run. */
    OLD_FENCE,
    /** No such slot. */
    UNKNOWN
  }

  /** Adds those that are not there yet, whatever became of the others; returns those added. */
  List<LedgerSlot> insert(Transaction transaction, Collection<LedgerSlot> slots);

  Optional<LedgerSlot> find(Transaction transaction, Slot slot);

  /** Ends a slot that is open and whose current fence is {@code fence}; else changes nothing. */
  Ending end(Transaction transaction, Slot slot, long fence, SlotEnd end, Instant now);

  /** Open slots past due + timeout + 60 s that are not flagged overdue yet, oldest first. */
  List<LedgerSlot> overdue(Transaction transaction, Instant now, int limit);

  /** Flags an open slot as overdue. */
  void flagOverdue(Transaction transaction, Slot slot);

  /** The latest slots of a check that were due before {@code before}, latest first. */
  List<LedgerSlot> latest(Transaction transaction, CheckId check, Instant before, int limit);
}
