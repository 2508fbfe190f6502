// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.incidents;

import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.CheckDefinition.About;
import dev.vedette.checks.model.check.Rule;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the check or the certificate that an incident may be about, for routes and
 * words.
 *
 * @param name for people; empty when it is about neither
 * @param owner null when the check names none
 * @param runbook null when the check names none
 * @param conditions each rule's {@code when}, for rules that the author named otherwise
 */
public record CheckFacts(
    String name,
    @Nullable String owner,
    Map<String, String> tags,
    @Nullable URI runbook,
    Map<RuleId, String> conditions) {
  /** Of an incident that is not about a check. */
  public static final CheckFacts NONE = new CheckFacts("", null, Map.of(), null, Map.of());

  public CheckFacts {
    tags = Map.copyOf(tags);
    conditions = Map.copyOf(conditions);
  }

  public static CheckFacts of(CheckDefinition check) {
    About about = check.identity().about();
    Map<RuleId, String> conditions = new HashMap<>();
    for (Rule rule : check.alerting().rules()) {
      conditions.put(rule.id(), word(rule.when()));
    }
    return new CheckFacts(
        check.identity().name(), about.owner(), about.tags(), about.runbook(), conditions);
  }

  /**
   * Of a certificate.
   *
   * @param owner of all checks that see it; null when they have several
   */
  public static CheckFacts ofCertificate(String name, @Nullable String owner) {
    return new CheckFacts(name, owner, Map.of(), null, Map.of());
  }

  /** The rule's {@code when}; the id itself when the rule is not known. */
  String condition(RuleId rule) {
    return conditions.getOrDefault(rule, rule.value());
  }

  private static String word(Rule.When when) {
    return switch (when) {
      case Rule.When.Failing failing -> "failing";
      case Rule.When.FailingHere here -> "failing-here";
      case Rule.When.Degraded degraded -> "degraded";
      case Rule.When.Blind blind -> "blind";
      case Rule.When.Expiring expiring -> "expiring";
      case Rule.When.Slow slow -> "slow";
      case Rule.When.Burning burning -> "burning";
    };
  }
}
