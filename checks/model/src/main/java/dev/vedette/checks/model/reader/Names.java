// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import dev.vedette.checks.model.check.BrowserAction;
import dev.vedette.checks.model.check.CheckSpec;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.expression.Expression;
import dev.vedette.checks.model.reader.problem.Problems;
import dev.vedette.checks.model.reader.shape.Reading.Sighting;
import dev.vedette.checks.model.reader.shape.Suggestion;
import dev.vedette.checks.model.reader.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A name in an expression is a variable, or was saved by an earlier step. */
final class Names {
  private final Problems problems;

  Names(Problems problems) {
    this.problems = problems;
  }

  void check(Unit unit) {
    List<Step> steps = steps(unit);
    for (Sighting sighting : unit.entry().source().sightings()) {
      sighting
          .template()
          .expressions()
          .filter(Expression.Name.class::isInstance)
          .map(expression -> ((Expression.Name) expression).name())
          .forEach(name -> check(name, sighting, unit, steps));
    }
  }

  private void check(String name, Sighting sighting, Unit unit, List<Step> steps) {
    Set<String> known = new LinkedHashSet<>(variablesBefore(sighting, unit));
    for (int i = 0; i < Math.min(sighting.step(), steps.size()); i++) {
      known.addAll(saved(steps.get(i)));
    }
    known.addAll(sighting.saved());
    if (known.contains(name)) {
      return;
    }
    if (unit.entry().spec().variables().containsKey(name)) {
      problems.error(
          sighting.place(),
          "'" + name + "' has no value yet when this variable is given its own",
          "define " + name + " above it");
    } else {
      tell(name, sighting, known, steps);
    }
  }

  /** Variables get their values in the order in which they are written. */
  private static List<String> variablesBefore(Sighting sighting, Unit unit) {
    List<String> before = new ArrayList<>();
    for (Node.Entry variable : variables(unit)) {
      if (variable.value().place().equals(sighting.place())) {
        return before;
      }
      before.add(variable.name());
    }
    return before;
  }

  private static List<Node.Entry> variables(Unit unit) {
    return unit.written().find("variables").orElse(null) instanceof Node.Mapping mapping
        ? mapping.entries()
        : List.of();
  }

  private void tell(String name, Sighting sighting, Set<String> known, List<Step> steps) {
    for (int i = Math.max(0, sighting.step()); i < steps.size(); i++) {
      if (saved(steps.get(i)).contains(name)) {
        problems.error(
            sighting.place(),
            "'" + name + "' is used before the step '" + steps.get(i).name() + "' saves it",
            "save it in an earlier step");
        return;
      }
    }
    problems.error(
        sighting.place(),
        "nothing is named '" + name + "'",
        Suggestion.of(name, known)
            .map(near -> "did you mean $(" + near + ")?")
            .orElse("save it in an earlier step, or add it to variables; $$( is a literal $("));
  }

  private static Set<String> saved(Step step) {
    Set<String> saved = new LinkedHashSet<>(step.saves().keySet());
    saved.addAll(savedOnTheWay(step));
    return saved;
  }

  private static List<String> savedOnTheWay(Step step) {
    List<String> names = new ArrayList<>();
    if (step.action() instanceof Step.Action.Browse browse) {
      for (BrowserAction action : browse.actions()) {
        if (action.deed() instanceof BrowserAction.Deed.Save save) {
          names.add(save.name());
        }
      }
    }
    return names;
  }

  private static List<Step> steps(Unit unit) {
    return switch (unit.entry().spec()) {
      case CheckSpec.HttpSpec http -> http.steps();
      case CheckSpec.BrowserSpec browser -> browser.steps();
    };
  }
}
