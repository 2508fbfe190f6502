// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import java.util.List;

/** What the engine makes of one event. */
public record Decision(CheckState state, List<Transition> transitions) {
  public Decision {
    transitions = List.copyOf(transitions);
  }
}
