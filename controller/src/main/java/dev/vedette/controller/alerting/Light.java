// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

/** Whether a location sees. */
public enum Light {
  /** Its agents speak and, as far as known, its control targets answer. */
  LIT,
  /** An agent is silent, or a control target does not answer: what it says is held. */
  DOUBTFUL,
  /** All its control targets fail, or no agent speaks. */
  DARK
}
