// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A metric over its threshold.
 *
 * @param step whose own threshold it is; null for one of the whole run
 * @param what took so long, for instance {@code phase tls }; empty for the run itself
 * @param limit in milliseconds, as the author set it
 */
record Excess(Level level, @Nullable String step, String what, double millis, double limit) {

  /** Milder first. */
  enum Level {
    DEGRADED(Verdict.DEGRADED, StepReport.Status.DEGRADED),
    FAILED(Verdict.FAILED, StepReport.Status.FAILED);

    private final Verdict verdict;
    private final StepReport.Status status;

    Level(Verdict verdict, StepReport.Status status) {
      this.verdict = verdict;
      this.status = status;
    }

    Verdict verdict() {
      return verdict;
    }
  }

  /** {@code took 2.3 s, degraded from 800 ms}. */
  Finding finding() {
    String from = level == Level.FAILED ? ", failed from " : ", degraded from ";
    return new Finding(
        Cause.SLOW,
        step,
        what + "took " + Durations.of((long) millis) + from + Durations.of((long) limit),
        null);
  }

  /** The step with this excess as its finding. */
  StepReport mark(StepReport step) {
    return new StepReport(
        step.name(), level.status, step.begin(), step.duration(), finding(), step.expectations());
  }
}
