// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.rollup;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps rollups. */
public interface RollupRepository {
  /** Adds them, or puts them in the place of those of the same check, location and time. */
  void put(Transaction transaction, List<Rollup> rollups);

  /** All of one hour or day. */
  List<Rollup> of(Transaction transaction, Unit unit, Instant since);

  /** At most {@code limit} of them, latest first. */
  List<Rollup> find(Transaction transaction, Wanted wanted, int limit);

  /**
   * What is asked for; null asks for all.
   *
   * @param since and later
   * @param before and no later
   */
  record Wanted(
      Unit unit,
      @Nullable CheckId check,
      @Nullable LocationId location,
      @Nullable Instant since,
      @Nullable Instant before) {}
}
