// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.steps;

import dev.vedette.checks.model.report.StepReport.Status;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A step's outcome and when it happened.
 *
 * @param begin on the monotonic clock
 */
record Timed(StepOutcome outcome, long begin, Duration duration) {

  /** Carries out {@code work} and takes its time, without what of it is our {@code own}. */
  static Timed of(LongSupplier nanos, Supplier<StepOutcome> work, Supplier<Duration> own) {
    long begin = nanos.getAsLong();
    StepOutcome outcome = work.get();
    Duration duration = Duration.ofNanos(nanos.getAsLong() - begin).minus(own.get());
    return new Timed(outcome, begin, duration.isNegative() ? Duration.ZERO : duration);
  }

  /** A step that an earlier one kept from being carried out. */
  static Timed skipped(LongSupplier nanos) {
    StepOutcome outcome = new StepOutcome(Status.SKIPPED, null, List.of());
    return new Timed(outcome, nanos.getAsLong(), Duration.ZERO);
  }
}
