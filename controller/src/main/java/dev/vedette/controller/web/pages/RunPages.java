// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.pages;

import dev.vedette.checks.model.report.RunId;
import dev.vedette.controller.intake.DetailRepository;
import dev.vedette.controller.intake.EvidenceRepository;
import dev.vedette.controller.intake.RunRepository;
import dev.vedette.controller.ledger.Transactions;
import java.util.Optional;

/** Finds runs and draws them. */
public final class RunPages {
  private final Transactions transactions;
  private final RunRepository runs;
  private final DetailRepository details;
  private final EvidenceRepository evidence;

  public RunPages(
      Transactions transactions,
      RunRepository runs,
      DetailRepository details,
      EvidenceRepository evidence) {
    this.transactions = transactions;
    this.runs = runs;
    this.details = details;
    this.evidence = evidence;
  }

  /**
   * The page of a run; empty when there is no such run.
   *
   * @param mostLoads of its waterfall
   */
  Optional<RunPage> find(RunId id, int mostLoads) {
    RunDrawing drawing = new RunDrawing(mostLoads);
    return transactions
        .read(transaction -> runs.find(transaction, id))
        .map(
            stored ->
                details
                    .find(id)
                    .map(report -> drawing.whole(stored, report, Exhibition.of(evidence, report)))
                    .orElseGet(() -> RunDrawing.bare(stored)));
  }
}
