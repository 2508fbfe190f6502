// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.steps;

import dev.vedette.checks.model.Owner;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.StepReport.ExpectationReport;
import dev.vedette.checks.model.report.StepReport.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a step ended, before its time is added. */
public record StepOutcome(
    Status status, @Nullable Finding finding, List<ExpectationReport> expectations) {
  public StepOutcome {
    expectations = List.copyOf(expectations);
  }

  /** It did what it should; {@code note} may tell of something that was got over. */
  public static StepOutcome passed(@Nullable Finding note, List<ExpectationReport> expectations) {
    return new StepOutcome(Status.PASSED, note, expectations);
  }

  /** It did not: failed when the target is to blame, errored when anybody else is. */
  public static StepOutcome of(Finding finding, List<ExpectationReport> expectations) {
    Owner owner = finding.cause().owner();
    boolean target = owner == Owner.TARGET || owner == Owner.THIRD_PARTY;
    return new StepOutcome(target ? Status.FAILED : Status.ERRORED, finding, expectations);
  }

  /** Whether the run may go on. */
  public boolean isRight() {
    return status == Status.PASSED || status == Status.SKIPPED;
  }
}
