// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.reader.problem.Problems;
import dev.vedette.checks.model.reader.shape.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code depends_on} names checks that exist, and leads nowhere in a circle. */
final class Dependencies {
  private final Problems problems;
  private final Map<CheckId, Unit> units = new LinkedHashMap<>();
  private final Set<CheckId> done = new HashSet<>();

  Dependencies(List<Unit> units, Problems problems) {
    this.problems = problems;
    units.forEach(unit -> this.units.putIfAbsent(unit.id(), unit));
  }

  void check() {
    units.values().forEach(this::checkNames);
    units.values().forEach(this::findCircles);
  }

  private void checkNames(Unit unit) {
    List<CheckId> names = dependencies(unit);
    List<String> known = units.keySet().stream().map(CheckId::value).toList();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).value();
      if (!units.containsKey(names.get(i))) {
        problems.error(
            unit.place("depends_on", i),
            "there is no check '" + name + "'",
            Suggestion.of(name, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("name a check of this repository, or remove it"));
      }
    }
  }

  /** Walks depth first without recursion: a chain may be as long as the repository. */
  private void findCircles(Unit start) {
    List<Unit> way = new ArrayList<>();
    List<Integer> next = new ArrayList<>();
    push(start, way, next);
    while (!way.isEmpty()) {
      Unit at = way.getLast();
      int index = next.getLast();
      if (done.contains(at.id()) || index >= dependencies(at).size()) {
        done.add(at.id());
        way.removeLast();
        next.removeLast();
      } else {
        next.set(next.size() - 1, index + 1);
        follow(dependencies(at).get(index), way, next);
      }
    }
  }

  private void follow(CheckId id, List<Unit> way, List<Integer> next) {
    Unit unit = units.get(id);
    if (unit == null || done.contains(id)) {
      return;
    }
    int from = way.indexOf(unit);
    if (from >= 0) {
      tell(way.subList(from, way.size()));
    } else {
      push(unit, way, next);
    }
  }

  private static void push(Unit unit, List<Unit> way, List<Integer> next) {
    way.add(unit);
    next.add(0);
  }

  private void tell(List<Unit> circle) {
    String names =
        circle.stream()
            .map(unit -> unit.id() + " (" + unit.path() + ")")
            .collect(Collectors.joining(" → "));
    problems.error(
        circle.getLast().place("depends_on"),
        "the checks depend on each other in a circle: " + names + " → " + circle.getFirst().id(),
        "remove one of these depends_on");
  }

  private static List<CheckId> dependencies(Unit unit) {
    return unit.entry().alerting().dependsOn();
  }
}
