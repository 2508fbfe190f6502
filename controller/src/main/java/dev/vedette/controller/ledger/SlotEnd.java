// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

import dev.vedette.checks.model.report.RunId;

/** How a slot ended. Each slot ends exactly once. */
public sealed interface SlotEnd {
  /**
   * A run came back with a verdict.
   *
   * @param late the slot was overdue: the result is shown but pages and un-pages nobody
   */
  record Done(RunId run, boolean late) implements SlotEnd {}

  /** It should have run and did not. */
  record Missed(MissedReason reason) implements SlotEnd {}

  /** It was not to run. */
  record Skipped(SkippedReason reason) implements SlotEnd {}
}
