// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.reader.problem.Problems;
import dev.vedette.checks.model.reader.yaml.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ids are unique, and so are the names that checks had before. */
final class Identities {
  private final Problems problems;
  private final Map<CheckId, Unit> ids = new HashMap<>();
  private final Map<String, Unit> former = new HashMap<>();

  Identities(Problems problems) {
    this.problems = problems;
  }

  void check(List<Unit> units) {
    units.forEach(this::checkId);
    units.forEach(this::checkFormer);
  }

  private void checkId(Unit unit) {
    Unit first = ids.putIfAbsent(unit.id(), unit);
    if (first != null) {
      problems.error(
          unit.place("id"),
          "the id '" + unit.id() + "' is taken by " + first.where(),
          "choose another; ids are unique in the repository");
    }
  }

  private void checkFormer(Unit unit) {
    Node was = unit.written().find("was").orElse(null);
    List<Node> names =
        was instanceof Node.Sequence list ? list.items() : was == null ? List.of() : List.of(was);
    for (Node name : names) {
      if (name instanceof Node.Scalar scalar) {
        checkFormer(unit, scalar);
      }
    }
  }

  private void checkFormer(Unit unit, Node.Scalar name) {
    Unit living = CheckId.isValid(name.text()) ? ids.get(new CheckId(name.text())) : null;
    Unit other = living != null ? living : former.putIfAbsent(name.text(), unit);
    if (other != null) {
      problems.error(
          name.place(),
          "'"
              + name.text()
              + "' is "
              + (living != null ? "still the id" : "also the former id")
              + " of "
              + other.where(),
          "only one check can inherit a history; remove was: from one of them");
    }
  }
}
