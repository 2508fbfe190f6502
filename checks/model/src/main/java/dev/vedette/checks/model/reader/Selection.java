// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.reader.language.LocationChoice;
import dev.vedette.checks.model.reader.problem.Problems;
import dev.vedette.checks.model.reader.shape.Suggestion;
import dev.vedette.checks.model.repository.Location;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** From what an author wrote under {@code locations} to locations. */
final class Selection {
  private final List<Location> locations;
  private final Problems problems;

  Selection(List<Location> locations, Problems problems) {
    this.locations = locations;
    this.problems = problems;
  }

  /** The locations of a check; empty when that was told as an error. */
  List<Location> of(Unit unit) {
    List<Location> chosen =
        switch (unit.entry().locations()) {
          case LocationChoice.All all -> locations;
          case LocationChoice.Named named -> named(unit, named.names());
          case LocationChoice.Labelled labelled -> labelled(unit, labelled);
        };
    if (chosen.isEmpty() && !(unit.entry().locations() instanceof LocationChoice.Named)) {
      problems.error(
          unit.place("locations"),
          "no location is chosen",
          "name some; vedette.yaml has " + names());
    }
    return chosen.stream().distinct().toList();
  }

  private List<Location> named(Unit unit, List<LocationId> ids) {
    for (int i = 0; i < ids.size(); i++) {
      requireKnown(unit, ids.get(i), "locations", i);
    }
    return locations.stream().filter(location -> ids.contains(location.id())).toList();
  }

  private List<Location> labelled(Unit unit, LocationChoice.Labelled choice) {
    for (int i = 0; i < choice.except().size(); i++) {
      requireKnown(unit, choice.except().get(i), "locations", "except", i);
    }
    return locations.stream()
        .filter(location -> !choice.except().contains(location.id()))
        .filter(location -> choice.labels().entrySet().stream().allMatch(it -> has(location, it)))
        .toList();
  }

  private static boolean has(Location location, Map.Entry<String, List<String>> wanted) {
    return wanted
        .getValue()
        .contains(Objects.requireNonNullElse(location.labels().get(wanted.getKey()), ""));
  }

  private void requireKnown(Unit unit, LocationId id, Object... trail) {
    if (locations.stream().noneMatch(location -> location.id().equals(id))) {
      problems.error(
          unit.place(trail),
          "there is no location '" + id + "'",
          Suggestion.of(id.value(), locations.stream().map(it -> it.id().value()).toList())
              .map(near -> "did you mean '" + near + "'?")
              .orElse("add it to vedette.yaml, which has " + names()));
    }
  }

  private String names() {
    return locations.isEmpty()
        ? "none"
        : String.join(", ", locations.stream().map(it -> it.id().value()).limit(12).toList());
  }
}
