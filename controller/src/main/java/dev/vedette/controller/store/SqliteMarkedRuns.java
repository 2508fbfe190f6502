// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.Slot;
import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.rollup.Exclusions;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Leaves out the slots whose runs were marked when they came in: due in a maintenance or a hold.
 * Slots without a run have no mark, and count for no objective anyway.
 */
public final class SqliteMarkedRuns implements Exclusions {
  @Override
  public Predicate<Slot> within(Transaction transaction, Instant from, Instant until) {
    Set<Slot> marked =
        new HashSet<>(
            Sql.in(transaction)
                .all(
                    """
                    select s.check_id, s.location, s.due, s.kind
                    from slots s join runs r on r.id = s.run
                    where s.due >= ? and s.due < ? and s.kind = 'scheduled'
                        and r.during is not null
                    """,
                    SlotRow::slot,
                    from,
                    until));
    return marked::contains;
  }
}
