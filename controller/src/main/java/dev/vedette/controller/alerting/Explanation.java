// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import java.time.Instant;
import java.util.List;

/**
 * Why a check pages or does not, for {@code vedette explain}.
 *
 * @param quiet why nobody is paged although it is judged; empty when somebody would be
 * @param rules in the order of the definition
 * @param events the latest, newest first
 */
public record Explanation(
    CheckId check,
    String quiet,
    List<ExplainedRule> rules,
    List<ExplainedLocation> locations,
    List<ExplainedEvent> events) {
  public Explanation {
    rules = List.copyOf(rules);
    locations = List.copyOf(locations);
    events = List.copyOf(events);
  }

  /** Where a rule stands. */
  public enum Standing {
    CALM,
    /** It would begin an incident, if its locations were beyond doubt. */
    HELD,
    OPEN,
    /** Read and checked, judged by a later version. */
    NOT_BUILT
  }

  /**
   * One rule.
   *
   * @param missing what has to happen before it pages, or before its incident ends; for a person
   */
  public record ExplainedRule(
      RuleId rule, Standing standing, List<LocationId> locations, String missing) {
    public ExplainedRule {
      locations = List.copyOf(locations);
    }
  }

  /**
   * One location.
   *
   * @param state for instance {@code failed 2 in a row since 03:12:40}
   */
  public record ExplainedLocation(LocationId location, Light light, String state) {}

  /** One input of the engine, in words. */
  public record ExplainedEvent(long number, Instant at, String text) {}
}
