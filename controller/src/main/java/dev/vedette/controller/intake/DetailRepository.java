// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.report.RunReport;
import java.util.List;
import java.util.Optional;

/**
 * Steps and detail of runs, in a database of their own that may lose its last seconds when power
 * fails.
 */
public interface DetailRepository {
  /** Keeps whole reports; those that are here already are left alone. Returns when committed. */
  void insert(List<RunReport> reports);

  /** The whole report; empty when it was lost, has expired, or never came. */
  Optional<RunReport> find(RunId id);
}
