// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.checks.model.reader.shape.Suggestion;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import dev.vedette.controller.hush.Spell;
import dev.vedette.controller.web.Problem;
import dev.vedette.controller.web.ProblemException;
import java.util.Collection;
import java.util.List;

/**
 * What an order can hush at all. Somebody who mistypes a name believes that it is quiet, and is
 * paged; so each name must be of something that is.
 */
record OrderReach(Spell spell, DefinitionSet live) {
  private static final String CHECKS = "/api/v1/checks lists those that are live";

  /**
   * Looks at the names in the match.
   *
   * @throws ProblemException naming the first that nothing fits
   */
  void require() {
    List<String> checks = words(live.checks().keySet());
    spell.match().checks().stream()
        .map(CheckId::value)
        .filter(named -> !checks.contains(named))
        .findFirst()
        .ifPresent(
            named -> {
              throw wrong("There is no check '" + named + "'.", mend(named, checks, CHECKS + "."));
            });
    List<CheckDefinition> fitting =
        live.checks().values().stream()
            .map(LiveCheck::definition)
            .filter(check -> check.cadence().enabled() && spell.isAbout(check))
            .toList();
    if (fitting.isEmpty()) {
      throw wrong("No live check fits the match.", CHECKS + ", with owners and tags.");
    }
    requireRules(fitting);
    requireLocations(fitting);
  }

  private void requireRules(List<CheckDefinition> fitting) {
    List<String> rules =
        words(
            fitting.stream()
                .flatMap(check -> check.alerting().rules().stream())
                .map(Rule::id)
                .toList());
    for (String named : words(spell.match().facets().rules())) {
      if (!rules.contains(named)) {
        throw wrong(
            "No check that fits the match has a rule '" + named + "'.",
            mend(named, rules, "Their rules are " + String.join(", ", rules) + "."));
      }
    }
  }

  private void requireLocations(List<CheckDefinition> fitting) {
    List<String> locations =
        words(fitting.stream().flatMap(check -> check.locations().stream()).toList());
    for (String named : words(spell.match().facets().locations())) {
      if (!locations.contains(named)) {
        throw wrong(
            "No check that fits the match runs from '" + named + "'.",
            mend(named, locations, "They run from " + String.join(", ", locations) + "."));
      }
    }
  }

  private static List<String> words(Collection<?> ids) {
    return ids.stream().map(Object::toString).distinct().sorted().toList();
  }

  private static String mend(String named, List<String> known, String otherwise) {
    return Suggestion.of(named, known)
        .map(near -> "Did you mean '" + near + "'?")
        .orElse(otherwise);
  }

  private static ProblemException wrong(String what, String mend) {
    return new ProblemException(Problem.yours(400, what, mend));
  }
}
