// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.dispatch;

import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.ledger.SlotListener;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Wakes the polls of a location when there is something new for it. */
public final class Bells implements SlotListener {
  private final Map<LocationId, Bell> bells = new ConcurrentHashMap<>();

  Bell of(LocationId location) {
    return bells.computeIfAbsent(location, any -> new Bell());
  }

  @Override
  public void opened(Set<LocationId> locations) {
    locations.forEach(location -> of(location).ring());
  }

  /** Wakes everybody. */
  void ringAll() {
    bells.values().forEach(Bell::ring);
  }
}
