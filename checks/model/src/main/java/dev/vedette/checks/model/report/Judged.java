// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import java.util.List;

/**
 * A run with its verdict.
 *
 * @param steps those of the run; a step over one of its own thresholds says so
 */
public record Judged(RunReport.Judgement judgement, List<StepReport> steps) {
  public Judged {
    steps = List.copyOf(steps);
  }
}
