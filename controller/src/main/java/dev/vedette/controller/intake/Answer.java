// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.report.RunId;

/** What became of one report. In each case the agent may forget it. */
public sealed interface Answer {
  RunId run();

  /** It is kept. */
  record Stored(RunId run) implements Answer {}

  /** It was here already. */
  record Duplicate(RunId run) implements Answer {}

  /**
   * It can never be kept.
   *
   * @param reason for a person
   */
  record Rejected(RunId run, String reason) implements Answer {}
}
