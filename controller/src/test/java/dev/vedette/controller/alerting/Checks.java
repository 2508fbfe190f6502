// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.check.Alerting;
import dev.vedette.checks.model.check.Cadence;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.CheckDefinition.About;
import dev.vedette.checks.model.check.CheckDefinition.Identity;
import dev.vedette.checks.model.check.CheckDefinition.Origin;
import dev.vedette.checks.model.check.CheckSpec.HttpSpec;
import dev.vedette.checks.model.check.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Definitions as a reader would make them. */
public final class Checks {
  public static final CheckId LOGIN = new CheckId("shop-login");
  public static final RuleId FAILING = new RuleId("failing");
  public static final RuleId FAILING_HERE = new RuleId("failing-here");
  public static final RuleId DEGRADED = new RuleId("degraded");
  public static final RuleId BLIND = new RuleId("blind");

  private Checks() {}

  /** {@code l01}, {@code l02}, … */
  public static List<LocationId> locations(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Checks::location).toList();
  }

  public static LocationId location(int number) {
    return new LocationId("l%02d".formatted(number));
  }

  /** The default rules. */
  public static List<Rule> rules() {
    return List.of(
        new Rule(
            FAILING,
            new Rule.When.Failing(new Rule.AtLeast.Count(2)),
            Severity.CRITICAL,
            Rule.Common.DEFAULT),
        new Rule(FAILING_HERE, new Rule.When.FailingHere(), Severity.WARNING, Rule.Common.DEFAULT),
        new Rule(BLIND, new Rule.When.Blind(2), Severity.CRITICAL, Rule.Common.DEFAULT));
  }

  /** The default rules, {@code degraded} with them, with other common keys. */
  static CheckDefinition demo(Rule.Common common) {
    List<Rule> rules = new ArrayList<>();
    rules().forEach(rule -> rules.add(new Rule(rule.id(), rule.when(), rule.severity(), common)));
    Rule.When slow = new Rule.When.Degraded(new Rule.AtLeast.Count(2), 3, 4);
    rules.add(new Rule(DEGRADED, slow, Severity.WARNING, common));
    return check(cadence("PT12S", "PT3S"), locations(12), alerting(rules, null, null));
  }

  /** Like the demo's: every 12 s from twelve locations, timeout 3 s. */
  public static CheckDefinition demo() {
    return check(cadence("PT12S", "PT3S"), locations(12), alerting(rules(), null, null));
  }

  /** The demo's check, with {@code expiring} on. */
  public static CheckDefinition watchingCertificates() {
    List<Rule> all = new ArrayList<>(rules());
    all.add(
        new Rule(
            new RuleId("expiring"),
            new Rule.When.Expiring(),
            Severity.WARNING,
            Rule.Common.DEFAULT));
    return check(cadence("PT12S", "PT3S"), locations(12), alerting(all, null, null));
  }

  public static Cadence cadence(String every, String timeout) {
    return new Cadence(Duration.parse(every), Duration.parse(timeout), Cadence.ALL, false, true);
  }

  public static Cadence atMostOnce(Cadence cadence) {
    return new Cadence(cadence.every(), cadence.timeout(), cadence.spread(), true, true);
  }

  public static Alerting alerting(
      List<Rule> rules, Alerting.@Nullable Mute mute, @Nullable Duration trial) {
    return new Alerting(List.of(), rules, List.of(), mute, trial);
  }

  /** The same under another name. */
  public static CheckDefinition named(CheckId id, CheckDefinition check) {
    return new CheckDefinition(
        new Identity(id, List.of(), id.value(), check.identity().about()),
        check.cadence(),
        check.locations(),
        check.spec(),
        check.alerting(),
        check.origin());
  }

  /** The same under another id, which says what it was; a version of its own. */
  public static CheckDefinition renamed(CheckDefinition check, CheckId id) {
    List<CheckId> former = new ArrayList<>(check.identity().former());
    former.add(check.id());
    return new CheckDefinition(
        new Identity(id, former, check.identity().name(), check.identity().about()),
        check.cadence(),
        check.locations(),
        check.spec(),
        check.alerting(),
        new Origin("checks/login.yaml", 3, "{}", "%064x".formatted(id.value().hashCode())));
  }

  public static CheckDefinition check(
      Cadence cadence, List<LocationId> locations, Alerting alerting) {
    return new CheckDefinition(
        new Identity(LOGIN, List.of(), "Log in", new About(null, "web-team", Map.of(), null)),
        cadence,
        locations,
        new HttpSpec(Map.of(), List.of()),
        alerting,
        new Origin("checks/login.yaml", 3, "{}", "0".repeat(64)));
  }
}
