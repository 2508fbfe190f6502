// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.CheckId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What ties a check to others.
 *
 * @param footing its own, as those that depend on it were told
 * @param on what it knows of those that it depends on
 */
public record Ties(Footing footing, SortedMap<CheckId, Dependency> on) {
  static final Ties NONE = new Ties(Footing.RIGHT, new TreeMap<>());

  public Ties {
    on = Collections.unmodifiableSortedMap(new TreeMap<>(on));
  }

  Ties footing(Footing changed) {
    return new Ties(changed, on);
  }

  Ties on(SortedMap<CheckId, Dependency> changed) {
    return new Ties(footing, changed);
  }
}
