// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.controller.ledger.Transaction;
import java.util.List;
import java.util.Optional;

/** Runs, in the ledger's database. */
public interface RunRepository {
  /** Keeps a run. Answers false, and changes nothing, when a run of that id is here. */
  boolean insert(Transaction transaction, StoredRun run);

  Optional<StoredRun> find(Transaction transaction, RunId id);

  /** Latest runs of a check, newest due first. */
  List<StoredRun> latest(Transaction transaction, CheckId check, int limit);

  /** Runs in all, and by verdict, for figures. */
  long count(Transaction transaction);
}
