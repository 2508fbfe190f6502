// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

import java.time.Instant;

/** Lets old rows go; their daily counts stay, so that the balance still holds. */
public interface ExpiryRepository {
  /**
   * Turns ended slots and requests that were due before {@code before} into counts, oldest first;
   * returns how many rows went, 0 when none is left.
   *
   * @param before the beginning of a UTC day
   * @param most rows
   */
  int expire(Transaction transaction, Instant before, int most);
}
