// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import dev.vedette.controller.hush.OrderRepository;
import dev.vedette.controller.intake.DetailRepository;
import dev.vedette.controller.intake.EvidenceRepository;
import dev.vedette.controller.intake.RuleRows;
import dev.vedette.controller.intake.RunRepository;
import dev.vedette.controller.ledger.RenameRepository;
import dev.vedette.controller.ledger.Transactions;
import dev.vedette.controller.paging.PagingStore;
import dev.vedette.controller.schedule.Ledgers;
import dev.vedette.controller.store.SqliteCheckStates;
import dev.vedette.controller.store.SqliteDetails;
import dev.vedette.controller.store.SqliteEvents;
import dev.vedette.controller.store.SqliteEvidence;
import dev.vedette.controller.store.SqliteFleet;
import dev.vedette.controller.store.SqliteGaps;
import dev.vedette.controller.store.SqliteIncidents;
import dev.vedette.controller.store.SqliteOrders;
import dev.vedette.controller.store.SqlitePageGroups;
import dev.vedette.controller.store.SqlitePages;
import dev.vedette.controller.store.SqlitePeriods;
import dev.vedette.controller.store.SqlitePlan;
import dev.vedette.controller.store.SqliteRenames;
import dev.vedette.controller.store.SqliteRuns;
import dev.vedette.controller.store.SqliteSlots;
import dev.vedette.controller.store.SqliteWindows;
import dev.vedette.controller.store.Store;

/** The repositories that several parts share, on one store. */
record Repositories(
    Transactions ledger,
    Ledgers planning,
    RunRepository runs,
    DetailRepository details,
    EvidenceRepository evidence,
    RuleRows rules,
    OrderRepository orders,
    PagingStore paging,
    RenameRepository renames) {
  private static final long MOST_EVIDENCE_BYTES = 2L << 30;

  static Repositories on(Store store) {
    return new Repositories(
        store.ledger(),
        new Ledgers(new SqlitePlan(), new SqlitePeriods(), new SqliteSlots(), new SqliteGaps()),
        new SqliteRuns(),
        new SqliteDetails(store.detail()),
        new SqliteEvidence(store.detail(), MOST_EVIDENCE_BYTES),
        new RuleRows(
            new SqliteCheckStates(), new SqliteEvents(), new SqliteFleet(), new SqliteWindows()),
        new SqliteOrders(),
        new PagingStore(new SqlitePages(), new SqlitePageGroups(), new SqliteIncidents()),
        new SqliteRenames());
  }
}
