// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

import java.time.Instant;
import java.util.List;

/**
 * Counts rows for the balance, and the daily counts of rows that have expired, of days that lie
 * wholly in the window.
 */
public interface CountRepository {
  /** How many slots of each line that are due in {@code [from, until)} stand how; one word each. */
  List<Count> slots(Transaction transaction, Instant from, Instant until);

  /** How many requests of each line are due in {@code [from, until)}. */
  List<Count> requests(Transaction transaction, Instant from, Instant until);

  /**
   * A number of rows.
   *
   * @param state {@code open}, {@code done}, {@code missed}, {@code skipped} or {@code requested}
   */
  record Count(Account account, String state, long rows) {}
}
