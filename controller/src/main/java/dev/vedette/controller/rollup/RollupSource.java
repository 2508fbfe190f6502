// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.rollup;

import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What there is to sum up: the scheduled slots that have a row in the ledger. */
public interface RollupSource {
  /** Slots due in {@code [from, until)} that have ended. */
  List<EndedSlot> ended(Transaction transaction, Instant from, Instant until);

  /** How many slots due in {@code [from, until)} are open. */
  long open(Transaction transaction, Instant from, Instant until);

  /** When the oldest slot was due, of those with a row and those in a gap. */
  Optional<Instant> oldest(Transaction transaction);

  /** No slot due before this instant will be added any more; empty before anything was planned. */
  Optional<Instant> plannedThrough(Transaction transaction);
}
