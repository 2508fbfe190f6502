// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.rollup;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.alerting.sketch.Sketch;
import java.time.Instant;

/**
 * One check in one location in one hour or day.
 *
 * @param since when the hour or day began
 * @param durations milliseconds of the runs that passed or were degraded, and whose quality is good
 */
public record Rollup(
    CheckId check, LocationId location, Unit unit, Instant since, Counts counts, Sketch durations) {
  /** The same, of a check that has another id now. */
  Rollup of(CheckId renamed) {
    return new Rollup(renamed, location, unit, since, counts, durations);
  }
}
