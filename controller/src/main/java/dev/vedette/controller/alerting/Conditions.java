// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.check.Rule;
import dev.vedette.checks.model.check.Rule.When;
import java.util.Optional;

/** From a rule of the check language to its condition: the one place to add a kind of rule. */
final class Conditions {
  private Conditions() {}

  /** Empty for kinds that are read and not judged yet. */
  static Optional<Condition> of(Rule rule) {
    return switch (rule.when()) {
      case When.Failing failing -> Optional.of(new FailingCondition(rule, failing.atLeast()));
      case When.FailingHere here -> Optional.of(new FailingHereCondition(rule));
      case When.Blind blind -> Optional.of(new BlindCondition(rule, blind.slots()));
      case When.Degraded degraded -> Optional.of(new DegradedCondition(rule, degraded));
      case When.Expiring later -> Optional.empty();
      case When.Slow slow -> Optional.of(new SlowCondition(rule, slow));
      case When.Burning burning -> Optional.of(new BurningCondition(rule, burning));
    };
  }
}
