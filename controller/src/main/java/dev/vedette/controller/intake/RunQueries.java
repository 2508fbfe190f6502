// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at runs, for people. */
public interface RunQueries {
  /**
   * Runs that agree with {@code wanted}, without detail, in falling order of id: latest due first.
   */
  List<StoredRun> find(Transaction transaction, Wanted wanted, int limit);

  /**
   * Which runs; what is null agrees with all.
   *
   * @param since due then or later
   * @param before with a smaller id, for the next part of a list
   */
  record Wanted(
      @Nullable CheckId check,
      @Nullable LocationId location,
      @Nullable Instant since,
      @Nullable RunId before) {
    /** Every run. */
    public static final Wanted ALL = new Wanted(null, null, null, null);
  }
}
