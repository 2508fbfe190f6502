// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

import java.time.Instant;

/** Lets old rows go; their daily counts stay, so that the balance still holds. */
public interface ExpiryRepository {
  /**
   * Turns ended slots and requests that are due before {@code before} into counts, an hour's worth
   * at most; returns how many rows went.
   *
   * @param before the beginning of a UTC day
   */
  int expire(Transaction transaction, Instant before);
}
