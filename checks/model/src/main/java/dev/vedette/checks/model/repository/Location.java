// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.repository;

import dev.vedette.checks.model.LocationId;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A place that checks run from.
 *
 * @param control its own control targets and those of every location
 */
public record Location(
    LocationId id,
    String name,
    Map<String, String> labels,
    Map<String, String> variables,
    List<URI> control) {
  public Location {
    labels = Map.copyOf(labels);
    variables = Map.copyOf(variables);
    control = List.copyOf(control);
  }
}
