// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.window;

import dev.vedette.checks.model.CheckId;
import dev.vedette.controller.ledger.Transaction;

/** Windows, one row per bucket. */
public interface WindowRepository {
  /** Empty for a check that has none. */
  Windows load(Transaction transaction, CheckId check);

  /**
   * Makes the rows of {@code before}, which are those that stand there, the rows of {@code after}.
   * Touches only buckets that differ: in the run of things the current one of each series.
   */
  void save(Transaction transaction, CheckId check, Windows before, Windows after);

  /** All of the check. */
  void delete(Transaction transaction, CheckId check);
}
