// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.probe.RunContext;
import dev.vedette.checks.probe.browser.gate.Gate;
import java.util.List;

/** Passes through a gate, which others open and close; each by a door of its own. */
public record GatePassages(Gate gate) implements Passages {

  @Override
  public Passage open(RunContext context, List<String> block) {
    return new GatePassage(gate.open(context.policy(), block));
  }
}
