// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model;

/** How a run ended. */
public enum Verdict {
  /** The target did what the check asks. */
  PASSED,
  /** Right, but slow, or clean-up failed. */
  DEGRADED,
  /** The target is wrong. */
  FAILED,
  /** We are wrong: the run says nothing of the target. */
  ERRORED;

  /** Whether the target did right, slow or not. */
  public boolean isRight() {
    return this == PASSED || this == DEGRADED;
  }
}
