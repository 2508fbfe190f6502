// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import dev.vedette.checks.model.expression.Expression;
import dev.vedette.checks.model.reader.problem.Problems;
import dev.vedette.checks.model.reader.shape.Reading.Sighting;
import dev.vedette.checks.model.repository.SecretScope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A secret that is kept for some owners is used by their checks only. */
final class SecretUse {
  private final Map<String, SecretScope> scopes;
  private final Problems problems;

  SecretUse(Map<String, SecretScope> scopes, Problems problems) {
    this.scopes = scopes;
    this.problems = problems;
  }

  void check(Unit unit) {
    String owner = unit.entry().identity().about().owner();
    for (Sighting sighting : unit.entry().source().sightings()) {
      named(List.of(sighting)).forEach(name -> check(name, owner, sighting));
    }
  }

  private void check(String name, @Nullable String owner, Sighting sighting) {
    SecretScope scope = scopes.get(name);
    if (scope != null
        && !scope.owners().isEmpty()
        && (owner == null || !scope.owners().contains(owner))) {
      problems.error(
          sighting.place(),
          "the secret " + name + " is for checks of " + String.join(", ", scope.owners()),
          "use another secret, or add the owner to it in vedette.yaml");
    }
  }

  /** The secrets that are named. */
  static Set<String> named(List<Sighting> sightings) {
    return sightings.stream()
        .flatMap(sighting -> sighting.template().expressions())
        .filter(Expression.Secret.class::isInstance)
        .map(expression -> ((Expression.Secret) expression).name())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
