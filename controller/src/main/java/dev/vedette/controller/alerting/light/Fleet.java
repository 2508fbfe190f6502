// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.light;

import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.alerting.Light;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The lights of all locations.
 *
 * @param blind whether the incident "Vedette is blind" is open
 */
public record Fleet(SortedMap<LocationId, Lamp> lamps, boolean blind) {
  public static final Fleet UNKNOWN = new Fleet(new TreeMap<>(), false);

  public Fleet {
    lamps = Collections.unmodifiableSortedMap(new TreeMap<>(lamps));
  }

  /** Each location's light. */
  public Map<LocationId, Light> lights() {
    return lamps.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, lamp -> lamp.getValue().light()));
  }

  Fleet with(LocationId location, Lamp lamp) {
    SortedMap<LocationId, Lamp> all = new TreeMap<>(lamps);
    all.put(location, lamp);
    return new Fleet(all, blind);
  }
}
