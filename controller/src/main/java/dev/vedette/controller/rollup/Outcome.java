// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.rollup;

/** What became of a scheduled slot: the verdict of its run, or that there was none. */
public enum Outcome {
  PASSED,
  DEGRADED,
  FAILED,
  ERRORED,
  MISSED,
  SKIPPED,
  /** Left out of objectives, whatever became of it. */
  EXCLUDED
}
