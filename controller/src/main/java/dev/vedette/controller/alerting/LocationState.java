// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import java.time.Instant;

/**
 * What a check knows of one location.
 *
 * @param judged due instant of the latest run that counted
 * @param heard when that run was heard of
 * @param since when the present streak began
 * @param streak runs in a row that were right (positive) or failed (negative); errored ones count
 *     neither way
 * @param sight scheduled slots in a row with a usable verdict (positive) or without (negative)
 * @param sighted due instant of the latest scheduled slot that counted for {@code sight}
 */
public record LocationState(
    Instant judged, Instant heard, Instant since, int streak, int sight, Instant sighted) {
  public static final LocationState UNKNOWN =
      new LocationState(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, 0, 0, Instant.EPOCH);

  /** How many runs in a row failed. */
  public int failed() {
    return Math.max(0, -streak);
  }

  /** How many runs in a row were right, slow or not. */
  public int right() {
    return Math.max(0, streak);
  }

  /** How many scheduled slots in a row had no usable verdict. */
  public int unseen() {
    return Math.max(0, -sight);
  }
}
