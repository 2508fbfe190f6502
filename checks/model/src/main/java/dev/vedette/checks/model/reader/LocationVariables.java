// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import dev.vedette.checks.model.expression.Expression;
import dev.vedette.checks.model.reader.problem.Problems;
import dev.vedette.checks.model.reader.shape.Reading.Sighting;
import dev.vedette.checks.model.repository.Location;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code $(location.NAME)} has a value in every location that a check runs from. */
final class LocationVariables {
  private final Problems problems;

  LocationVariables(Problems problems) {
    this.problems = problems;
  }

  void check(Unit unit, List<Location> locations) {
    for (Sighting sighting : unit.entry().source().sightings()) {
      named(List.of(sighting)).forEach(name -> check(name, sighting, locations));
    }
  }

  private void check(String name, Sighting sighting, List<Location> locations) {
    String without =
        locations.stream()
            .filter(location -> !location.variables().containsKey(name))
            .map(location -> location.id().value())
            .collect(Collectors.joining(", "));
    if (!without.isEmpty()) {
      problems.error(
          sighting.place(),
          "the variable '" + name + "' is missing in " + without,
          "add it to the variables of these locations in vedette.yaml, or leave them out");
    }
  }

  /** The variables of locations that are named. */
  static Set<String> named(List<Sighting> sightings) {
    return sightings.stream()
        .flatMap(sighting -> sighting.template().expressions())
        .filter(Expression.LocationVariable.class::isInstance)
        .map(expression -> ((Expression.LocationVariable) expression).name())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
