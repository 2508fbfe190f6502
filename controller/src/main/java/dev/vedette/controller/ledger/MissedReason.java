// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

/** Why a slot that should have run did not. */
public enum MissedReason {
  /** Nobody answers for the location. */
  NO_AGENT,
  /** Agents are there, but none can run this kind of check. */
  NO_CAPABLE_AGENT,
  /** The agent that had it, or would have had it, went silent. */
  AGENT_LOST,
  /** The controller was not running when it was due. */
  CONTROLLER_DOWN,
  /** Agents are there and able, but had no room in time. */
  OVER_CAPACITY
}
