// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.repository;

import dev.vedette.checks.model.LocationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code vedette.yaml} says beside the checks.
 *
 * @param watchdog null when none is given
 */
public record Settings(
    List<Location> locations,
    Paging paging,
    List<Maintenance> maintenance,
    @Nullable Watchdog watchdog,
    Map<String, SecretScope> secrets) {
  public Settings {
    locations = List.copyOf(locations);
    maintenance = List.copyOf(maintenance);
    secrets = Map.copyOf(secrets);
  }

  public Optional<Location> location(LocationId id) {
    return locations.stream().filter(location -> location.id().equals(id)).findFirst();
  }
}
