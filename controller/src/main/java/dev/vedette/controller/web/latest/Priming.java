// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.latest;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.controller.intake.DetailRepository;
import dev.vedette.controller.intake.IntakeListener;
import dev.vedette.controller.intake.RunQueries;
import dev.vedette.controller.intake.StoredRun;
import dev.vedette.controller.ledger.Transactions;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells listeners, at the start, of the last runs of before it. */
public final class Priming {
  private static final int MOST = 5_000;

  private final Transactions transactions;
  private final RunQueries runs;
  private final DetailRepository details;

  public Priming(Transactions transactions, RunQueries runs, DetailRepository details) {
    this.transactions = transactions;
    this.runs = runs;
    this.details = details;
  }

  /**
   * Tells them.
   *
   * @param brief hears of many runs, without steps and detail
   * @param whole hears of the latest run of each check in each location, with its detail
   */
  public void prime(IntakeListener brief, IntakeListener whole) {
    List<RunReport> latest =
        transactions.read(tx -> runs.find(tx, RunQueries.Wanted.ALL, MOST)).stream()
            .map(StoredRun::report)
            .toList();
    brief.stored(latest.reversed());
    Set<Place> seen = new HashSet<>();
    for (RunReport run : latest) {
      if (seen.add(new Place(run.slot().check(), run.slot().location()))) {
        Optional<RunReport> found = details.find(run.id());
        found.ifPresent(report -> whole.stored(List.of(report.of(run.slot().check()))));
      }
    }
  }

  private record Place(CheckId check, LocationId location) {}
}
