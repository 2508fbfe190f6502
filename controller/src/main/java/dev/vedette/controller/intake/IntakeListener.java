// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.report.RunReport;
import java.util.List;

/**
 * Hears of what intake committed, on intake's thread: wake somebody and return. Nothing that must
 * not be lost goes this way. What one listener throws does not reach the next.
 */
public interface IntakeListener {
  /** Runs were stored; their slots ended or not. */
  default void stored(List<RunReport> runs) {}

  /** Slots went by without a verdict: missed or overdue. */
  default void unseen(List<Slot> slots) {}

  /** A check is called {@code to} now; nothing is kept under {@code from} any more. */
  default void renamed(CheckId from, CheckId to) {}

  /** Incidents began, changed or ended; the outbox may hold pages. */
  default void incidentsMoved() {}
}
