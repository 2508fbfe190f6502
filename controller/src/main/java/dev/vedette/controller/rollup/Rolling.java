// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.rollup;

import dev.vedette.controller.ledger.Transactions;
import java.time.InstantSource;

/**
 * Rolls up hours from the ledger and days from hours. May be killed at any point: the next step
 * goes on, and comes to the same rows.
 */
public final class Rolling {
  private final HourRolling hours;
  private final DayRolling days;

  public Rolling(
      Transactions transactions, RollupStore store, Exclusions exclusions, InstantSource clock) {
    this.hours = new HourRolling(transactions, store, exclusions, clock);
    this.days = new DayRolling(transactions, store);
  }

  /** Rolls up what is due. */
  public void step() {
    hours.step();
    days.step();
  }
}
