// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.light;

import dev.vedette.controller.ledger.Transaction;

/** The lights, in one row. */
public interface FleetRepository {
  /** {@link Fleet#UNKNOWN} before the first save. */
  Fleet load(Transaction transaction);

  void save(Transaction transaction, Fleet fleet);
}
