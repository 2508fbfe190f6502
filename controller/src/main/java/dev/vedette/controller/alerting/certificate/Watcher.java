// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.certificate;

import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.alerting.Concern;
import java.util.Set;

/**
 * A live check with an {@code expiring} rule.
 *
 * @param locations that it runs from
 * @param recover so many right runs in a row that see another certificate prove a renewal
 */
public record Watcher(Concern concern, Set<LocationId> locations, int recover) {
  public Watcher {
    locations = Set.copyOf(locations);
  }
}
