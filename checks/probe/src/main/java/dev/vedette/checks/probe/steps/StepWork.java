// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.steps;

import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.probe.Deadline;
import java.time.Duration;

/** What one run of one kind of check does with its steps. For one thread. */
public interface StepWork {
  /** What comes from now on belongs to the step at {@code index}, carried out or not. */
  void enter(int index);

  /**
   * Carries out the step entered last. Throws {@code UnresolvedException} and {@code
   * CannotException} for what the author or the operator did wrong.
   *
   * @param deadline the least of the step's and the run's
   */
  StepOutcome carryOut(Step step, Deadline deadline);

  /** The part of the time since the step was entered that is not the target's. */
  default Duration own() {
    return Duration.ZERO;
  }

  /** The step entered last has ended, its time is taken; {@code outcome} is what is told of it. */
  default void ended(Step step, StepOutcome outcome) {}

  /** What there is to tell when all steps have ended. */
  Detail detail();

  /** After {@link #detail}: why the run ended so, with what became known since. */
  default Finding explained(Finding finding) {
    return finding;
  }
}
