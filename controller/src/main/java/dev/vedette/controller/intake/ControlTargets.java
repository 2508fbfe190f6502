// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The control targets of each location. */
final class ControlTargets {
  private ControlTargets() {}

  /** Only of locations that an enabled check runs from: nobody misses the others. */
  static Map<LocationId, Set<CheckId>> of(DefinitionSet definitions) {
    Map<LocationId, Set<CheckId>> controls = new TreeMap<>();
    for (LiveCheck check : definitions.checks().values()) {
      if (check.definition().cadence().enabled()) {
        check.definition().locations().forEach(at -> controls.putIfAbsent(at, new TreeSet<>()));
      }
    }
    for (LiveCheck control : definitions.controls().values()) {
      for (LocationId location : control.definition().locations()) {
        Set<CheckId> known = controls.get(location);
        if (known != null) {
          known.add(control.id());
        }
      }
    }
    return controls;
  }
}
