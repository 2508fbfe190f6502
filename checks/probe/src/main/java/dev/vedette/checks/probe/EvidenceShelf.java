// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe;

import dev.vedette.checks.model.report.RunId;

/**
 * Where a probe puts what there is to look at after a run. An implementation never makes a run wait
 * for a network, keeps to a bound of its own, and throws nothing: what it cannot keep it drops.
 */
public interface EvidenceShelf {
  /** Keeps nothing. */
  EvidenceShelf NONE = (run, name, content) -> {};

  /**
   * Takes in one piece, which the report of {@code run} will name.
   *
   * @param name of the report's {@code Evidence}
   * @param content redacted
   */
  void put(RunId run, String name, byte[] content);
}
