// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured and seen in one run, before thresholds are applied. Holds no secret.
 *
 * @param steps all steps of the check, in its order, skipped ones too
 * @param duration of all steps that are not {@code always}, monotonic
 * @param finding what ended the run early, or a failed clean-up; null when nothing was wrong
 */
public record Probed(
    List<StepReport> steps, Detail detail, Duration duration, @Nullable Finding finding) {
  public Probed {
    steps = List.copyOf(steps);
  }
}
