// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.schedule;

import dev.vedette.controller.ledger.ExpiryRepository;
import dev.vedette.controller.ledger.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Lets slots go that are older than they are kept, a little at each step. */
public final class Expiry {
  private final Transactions transactions;
  private final ExpiryRepository repository;
  private final Duration keep;
  private final InstantSource clock;

  /**
   * @param keep at least two days: younger slots may still be open
   */
  public Expiry(
      Transactions transactions, ExpiryRepository repository, Duration keep, InstantSource clock) {
    if (keep.compareTo(Duration.ofDays(2)) < 0) {
      throw new IllegalArgumentException("slots must be kept for two days or more, not " + keep);
    }
    this.transactions = transactions;
    this.repository = repository;
    this.keep = keep;
    this.clock = clock;
  }

  /** One hour's worth of rows; returns how many went. */
  public int step() {
    Instant before = clock.instant().minus(keep).truncatedTo(ChronoUnit.DAYS);
    return transactions.write(tx -> repository.expire(tx, before));
  }
}
