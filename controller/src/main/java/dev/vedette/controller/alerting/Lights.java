// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The light of each location. Only those that are not lit are held. */
public record Lights(SortedMap<LocationId, Light> unlit) {
  public static final Lights ALL_LIT = new Lights(new TreeMap<>());

  public Lights {
    unlit = Collections.unmodifiableSortedMap(new TreeMap<>(unlit));
  }

  /** Keeps what concerns {@code locations} and is not lit. */
  public static Lights of(Map<LocationId, Light> lights, Iterable<LocationId> locations) {
    SortedMap<LocationId, Light> unlit = new TreeMap<>();
    for (LocationId location : locations) {
      Light light = lights.getOrDefault(location, Light.LIT);
      if (light != Light.LIT) {
        unlit.put(location, light);
      }
    }
    return new Lights(unlit);
  }

  public Light of(LocationId location) {
    return unlit.getOrDefault(location, Light.LIT);
  }

  public boolean isDark(LocationId location) {
    return of(location) == Light.DARK;
  }

  public boolean isLit(LocationId location) {
    return of(location) == Light.LIT;
  }
}
