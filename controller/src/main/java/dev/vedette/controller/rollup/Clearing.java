// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.rollup;

import dev.vedette.controller.ledger.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Lets what is old go, by whole UTC days and in small transactions, between which others write.
 * What rollups are made from goes only after it is rolled up for good.
 */
public final class Clearing {
  /** Rows in one transaction. */
  public static final int BATCH = 1_000;

  /** In one step, of each kind: more than come in between two steps. */
  private static final int MOST_BATCHES = 100;

  private final Transactions transactions;
  private final RollupMarks marks;
  private final List<Aged> all;
  private final InstantSource clock;

  /**
   * @param all in the order in which they go
   */
  public Clearing(
      Transactions transactions, RollupMarks marks, List<Aged> all, InstantSource clock) {
    this.transactions = transactions;
    this.marks = marks;
    this.all = List.copyOf(all);
    this.clock = clock;
  }

  /**
   * @param raw whether rollups are made from it
   */
  public record Aged(Kept kept, Duration age, boolean raw) {}

  /** Lets go what is too old, or a part of it. */
  public void step() {
    Instant settled = transactions.read(marks::settledUntil).orElse(Instant.EPOCH);
    for (Aged aged : all) {
      Instant old = clock.instant().minus(aged.age());
      Instant before = aged.raw() && settled.isBefore(old) ? settled : old;
      expire(aged.kept(), Unit.DAY.start(before));
    }
  }

  private static void expire(Kept kept, Instant before) {
    for (int i = 0; i < MOST_BATCHES; i++) {
      if (kept.expire(before, BATCH) == 0) {
        return;
      }
    }
  }
}
