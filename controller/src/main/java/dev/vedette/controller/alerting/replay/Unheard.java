// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.replay;

import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.checks.model.check.Rule.When;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Rules that hear of what no history holds: certificates. */
final class Unheard {
  private Unheard() {}

  /** Those that one definition has otherwise than the other, or that only one has. */
  static SortedSet<RuleId> changed(CheckDefinition then, CheckDefinition now) {
    SortedSet<RuleId> changed = new TreeSet<>();
    Stream.concat(rules(then), rules(now))
        .filter(rule -> !has(then, rule) || !has(now, rule))
        .forEach(rule -> changed.add(rule.id()));
    return changed;
  }

  private static boolean has(CheckDefinition check, Rule rule) {
    return check.alerting().rules().contains(rule);
  }

  private static Stream<Rule> rules(CheckDefinition check) {
    return check.alerting().rules().stream().filter(rule -> rule.when() instanceof When.Expiring);
  }
}
