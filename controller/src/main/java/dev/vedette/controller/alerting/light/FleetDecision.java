// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.light;

import dev.vedette.controller.alerting.Transition;
import java.util.List;

/** What follows for the lights. */
public record FleetDecision(Fleet fleet, List<Transition> transitions) {
  public FleetDecision {
    transitions = List.copyOf(transitions);
  }
}
