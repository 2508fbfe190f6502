// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

/** Why a slot was not to run. */
public enum SkippedReason {
  /** The check, or its place among the locations, was switched off after the slot was planned. */
  DISABLED,
  /** The one before it in the same location had not ended. */
  STILL_RUNNING,
  /** A deploy moved the grid, and its instant is no longer on it. */
  REDEFINED,
  /** A person paused it. */
  PAUSED
}
