// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.rollup;

import dev.vedette.checks.model.Slot;
import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.function.Predicate;

/** Which slots are left out of objectives, for instance because of maintenance. */
@FunctionalInterface
public interface Exclusions {
  Exclusions NONE = (transaction, from, until) -> slot -> false;

  /** For slots due in {@code [from, until)}; asked within {@code transaction} only. */
  Predicate<Slot> within(Transaction transaction, Instant from, Instant until);
}
