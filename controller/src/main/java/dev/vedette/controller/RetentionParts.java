// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import dev.vedette.controller.rollup.Clearing;
import dev.vedette.controller.rollup.Clearing.Aged;
import dev.vedette.controller.rollup.Retention;
import dev.vedette.controller.rollup.Rolling;
import dev.vedette.controller.rollup.RollupStore;
import dev.vedette.controller.store.OldEvents;
import dev.vedette.controller.store.OldRows;
import dev.vedette.controller.store.SqliteGaps;
import dev.vedette.controller.store.SqliteMarkedRuns;
import dev.vedette.controller.store.SqliteRenames;
import dev.vedette.controller.store.SqliteRollupMarks;
import dev.vedette.controller.store.SqliteRollupSource;
import dev.vedette.controller.store.SqliteRollups;
import dev.vedette.controller.store.Store;
import java.time.InstantSource;
import java.util.List;

/** Sums up what is over, and lets go what is old. */
record RetentionParts(Rolling rolling, Clearing clearing) {
  static RetentionParts of(Store store, Retention keep, InstantSource clock) {
    RollupStore rollups =
        new RollupStore(
            new SqliteRollupSource(),
            new SqliteGaps(),
            new SqliteRollups(),
            new SqliteRollupMarks(),
            new SqliteRenames());
    return new RetentionParts(
        new Rolling(store.ledger(), rollups, new SqliteMarkedRuns(), clock),
        new Clearing(store.ledger(), rollups.marks(), aged(store, keep), clock));
  }

  private static List<Aged> aged(Store store, Retention keep) {
    return List.of(
        new Aged(OldRows.details(store.detail()), keep.raw(), true),
        new Aged(OldRows.evidence(store.detail()), keep.raw(), true),
        new Aged(OldRows.runs(store.ledger()), keep.raw(), true),
        new Aged(new OldEvents(store.ledger()), keep.raw(), false),
        new Aged(OldRows.slots(store.ledger()), keep.slots(), true),
        new Aged(OldRows.rollups(store.ledger()), keep.rollups(), false));
  }
}
