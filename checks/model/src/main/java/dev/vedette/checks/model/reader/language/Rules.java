// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.checks.model.check.Rule.AtLeast;
import dev.vedette.checks.model.check.Rule.Common;
import dev.vedette.checks.model.check.Rule.When;
import dev.vedette.checks.model.reader.shape.Fields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of a check: the default ones, as the author changed them, and the author's own. */
final class Rules {
  private static final List<String> DEFAULTS =
      List.of("failing", "failing-here", "degraded", "blind", "expiring");
  private static final AtLeast TWO = new AtLeast.Count(2);

  private final List<String> steps;
  private final boolean critical;

  /**
   * For one check.
   *
   * @param steps their names, for metrics
   * @param critical whether the check is tagged {@code tier: critical}
   */
  Rules(List<String> steps, boolean critical) {
    this.steps = steps;
    this.critical = critical;
  }

  List<Rule> of(Map<RuleId, Optional<Fields>> written) {
    Map<RuleId, Rule> rules = new LinkedHashMap<>();
    DEFAULTS.forEach(name -> put(rules, usual(name)));
    written.forEach(
        (id, keys) ->
            keys.ifPresentOrElse(
                fields -> rule(id, fields).ifPresent(rule -> put(rules, rule)),
                () -> rules.remove(id)));
    return new ArrayList<>(rules.values());
  }

  private static void put(Map<RuleId, Rule> rules, Rule rule) {
    rules.put(rule.id(), rule);
  }

  private Rule usual(String when) {
    return new Rule(new RuleId(when), condition(when), severity(when), Common.DEFAULT);
  }

  private When condition(String when) {
    return switch (when) {
      case "failing" -> new When.Failing(TWO);
      case "failing-here" -> new When.FailingHere();
      case "degraded" -> new When.Degraded(TWO, 3, 4);
      case "blind" -> new When.Blind(2);
      default -> new When.Expiring();
    };
  }

  private Severity severity(String when) {
    return switch (when) {
      case "failing" -> Severity.CRITICAL;
      case "failing-here" -> critical ? Severity.CRITICAL : Severity.WARNING;
      case "burning" -> Severity.ERROR;
      default -> Severity.WARNING;
    };
  }

  private Optional<Rule> rule(RuleId id, Fields fields) {
    String when = fields.or(RuleKeys.WHEN, id.value());
    RuleKeys.refuseForeign(fields, when);
    Common common =
        new Common(
            fields.or(RuleKeys.RECOVER, Common.DEFAULT.recover()),
            fields.or(RuleKeys.FOR, Duration.ZERO),
            fields.find(RuleKeys.REMIND).orElse(null));
    return condition(when, fields)
        .map(it -> new Rule(id, it, fields.or(RuleKeys.SEVERITY, severity(when)), common));
  }

  private Optional<When> condition(String when, Fields fields) {
    AtLeast atLeast = fields.or(RuleKeys.AT_LEAST, TWO);
    return switch (when) {
      case "failing" -> Optional.of(new When.Failing(atLeast));
      case "failing-here" -> Optional.of(new When.FailingHere());
      case "degraded" ->
          Optional.of(
              new When.Degraded(atLeast, fields.or(RuleKeys.RUNS, 3), fields.or(RuleKeys.OF, 4)));
      case "blind" -> Optional.of(new When.Blind(fields.or(RuleKeys.SLOTS, 2)));
      case "expiring" -> Optional.of(new When.Expiring());
      case "slow" -> SlowRules.of(fields, atLeast, steps);
      case "burning" -> burning(fields);
      default -> unknown(fields, when);
    };
  }

  private static Optional<When> burning(Fields fields) {
    if (!RuleNeeds.met(fields, RuleKeys.OBJECTIVE, RuleKeys.PERIOD)) {
      return Optional.empty();
    }
    return Optional.of(
        new When.Burning(
            fields.get(RuleKeys.OBJECTIVE),
            fields.get(RuleKeys.PERIOD),
            fields.or(RuleKeys.MIN_BAD, 6),
            fields.or(RuleKeys.MIN_LOCATIONS, 2)));
  }

  private static Optional<When> unknown(Fields fields, String id) {
    fields
        .reading()
        .error(
            fields.mapping().place(),
            "the rule '" + id + "' does not say when",
            "add when: with failing, failing-here, degraded, blind, expiring, slow or burning");
    return Optional.empty();
  }
}
