// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.probe.RunContext;
import java.util.List;

/** Opens a way to the network for each run, which keeps to its policy. */
public interface Passages {

  /**
   * The way of the run of {@code context}. Close it when the run is over.
   *
   * @param block hosts that the run does without, such as {@code *.ads.example}
   */
  Passage open(RunContext context, List<String> block);
}
