// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.rollup;

import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which hours and days are rolled up. */
public interface RollupMarks {
  /**
   * A stretch that is rolled up whole.
   *
   * @param open how many of its slots had not ended: when that changes, it is rolled up again
   */
  record Mark(Unit unit, Instant since, long open) {}

  /** Notes that it is rolled up as it now stands. An hour's mark takes away that of its day. */
  void mark(Transaction transaction, Mark mark);

  /** When the latest hour that is rolled up began. */
  Optional<Instant> latestHour(Transaction transaction);

  /** The hours that had open slots, oldest first. */
  List<Mark> unsettled(Transaction transaction);

  /** The days of hours that are rolled up which are not rolled up themselves, oldest first. */
  List<Instant> daysWithoutMark(Transaction transaction);

  /**
   * Everything due before this instant is rolled up for good; empty when nothing is. What is raw
   * must be kept from here on.
   */
  default Optional<Instant> settledUntil(Transaction transaction) {
    List<Mark> unsettled = unsettled(transaction);
    return unsettled.isEmpty()
        ? latestHour(transaction).map(Unit.HOUR::end)
        : Optional.of(unsettled.getFirst().since());
  }
}
