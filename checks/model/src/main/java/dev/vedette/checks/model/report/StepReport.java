// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one step went.
 *
 * @param begin offset from the start of the run
 * @param finding what was wrong or why it was skipped; null when there is nothing to say
 * @param expectations in the order of the definition, as far as they were looked at
 */
public record StepReport(
    String name,
    Status status,
    Duration begin,
    Duration duration,
    @Nullable Finding finding,
    List<ExpectationReport> expectations) {
  public StepReport {
    expectations = List.copyOf(expectations);
  }

  /** How a step ended. */
  public enum Status {
    PASSED,
    DEGRADED,
    FAILED,
    ERRORED,
    /** Not carried out: an earlier step ended the run, or a value it needs was never saved. */
    SKIPPED
  }

  /**
   * One expectation and what was seen.
   *
   * @param what for instance {@code json $.total above 0}
   * @param seen redacted, at most 200 characters
   */
  public record ExpectationReport(String what, boolean met, String seen) {
    public ExpectationReport {
      seen = Printable.of(seen);
    }
  }
}
