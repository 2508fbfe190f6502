// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import dev.vedette.checks.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A metric over its threshold.
 *
 * @param step whose own threshold it is; null for one of the whole run
 * @param limit as the author set it, in the unit of the reading
 */
record Excess(Level level, @Nullable String step, Reading reading, double limit) {

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

  /** By how much the limit was exceeded, in its unit. */
  double over() {
    return reading.value() - limit;
  }

  /** The same, with the cause of {@code other}. */
  Excess blaming(Reading other) {
    Reading blamed =
        new Reading(
            other.cause(),
            reading.what(),
            reading.value(),
            reading.ratio(),
            other.because(),
            other.host());
    return new Excess(level, step, blamed, limit);
  }

  /**
   * {@code took 2.3 s, degraded from 800 ms}; {@code LCP 4.1 s: 2.9 s waiting for
   * cdn.widgets.example (script, blocking); failed from 4 s}.
   */
  Finding finding() {
    String from = level == Level.FAILED ? "failed from " : "degraded from ";
    String link = reading.because() == null ? ", " : ": " + reading.because() + "; ";
    return new Finding(
        reading.cause(),
        step,
        reading.what() + " " + reading.shown(reading.value()) + link + from + reading.shown(limit),
        reading.host());
  }

  /** The step with this excess as its finding. */
  StepReport mark(StepReport step) {
    return new StepReport(
        step.name(), level.status, step.begin(), step.duration(), finding(), step.expectations());
  }
}
