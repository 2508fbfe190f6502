// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

/**
 * Why an agent gives a slot back without a report. {@link #UNKNOWN} is a word of a newer version.
 */
public enum HandbackReason {
  /** It can no longer start in time: the slot is missed, over capacity. */
  TOO_LATE,
  /** The agent is stopping: another may run it. */
  DRAINING,
  /** The agent cannot carry out this definition: another may. */
  NOT_CAPABLE,
  /** It was started before a crash and must not run twice: the slot is missed, agent lost. */
  AGENT_LOST,
  UNKNOWN
}
