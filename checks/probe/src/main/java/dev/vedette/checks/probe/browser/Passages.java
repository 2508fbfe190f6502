// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.probe.RunContext;

/** Opens a way to the network for each run, which keeps to its policy. */
public interface Passages {

  /** The way of the run of {@code context}. Close it when the run is over. */
  Passage open(RunContext context);
}
