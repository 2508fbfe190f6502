// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.light;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import java.util.Map;
import java.util.Set;

/**
 * What a decision on the lights rests on beside their state.
 *
 * @param controls the control targets of every location that there is
 * @param voices how its agents are heard
 * @param hushed whose darkness is told nobody now; what is still dark when that ends is told then
 */
public record FleetFacts(
    Map<LocationId, Set<CheckId>> controls, Map<LocationId, Voice> voices, Set<LocationId> hushed) {
  public FleetFacts {
    controls = Map.copyOf(controls);
    voices = Map.copyOf(voices);
    hushed = Set.copyOf(hushed);
  }

  /** How the agents of a location are heard. */
  public enum Voice {
    HEARD,
    /** None is live, but not for long. */
    SILENT,
    /** None has been heard for as long as it takes to call the location dark. */
    GONE
  }

  Voice voice(LocationId location) {
    return voices.getOrDefault(location, Voice.SILENT);
  }
}
