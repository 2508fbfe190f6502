// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.Cadence;
import dev.vedette.checks.model.check.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What conditions look at: one check at one instant. */
record Scene(RuleContext context, CheckState state, Instant now) {

  Scene with(CheckState changed) {
    return new Scene(context, changed, now);
  }

  Cadence cadence() {
    return context.definition().cadence();
  }

  Lights lights() {
    return context.lights();
  }

  List<Rule> rules() {
    return context.definition().alerting().rules();
  }

  List<LocationId> locations() {
    return context.definition().locations();
  }

  /** Where the check could see something. */
  List<LocationId> notDark() {
    return locations().stream().filter(location -> !lights().isDark(location)).toList();
  }

  LocationState at(LocationId location) {
    return state.location(location);
  }

  /** Failed when last heard of, and that lately. */
  boolean isFailing(LocationId location) {
    return at(location).failed() > 0 && isFresh(location) && !lights().isDark(location);
  }

  /** Heard of no longer ago than a vote lasts: 1.5 periods. */
  boolean isFresh(LocationId location) {
    Duration vote = Duration.ofNanos(cadence().every().toNanos() * 3 / 2);
    return !at(location).streak().heard().plus(vote).isBefore(now);
  }

  /** How many locations other than {@code location} are failing. */
  int failingBeside(LocationId location) {
    return (int)
        locations().stream().filter(other -> !other.equals(location) && isFailing(other)).count();
  }

  /** The state of the check's first rule of that kind, or null when it has none. */
  @Nullable RuleState ruleOf(Class<? extends Rule.When> kind) {
    for (Rule rule : rules()) {
      if (kind.isInstance(rule.when())) {
        return state.rule(rule.id());
      }
    }
    return null;
  }

  boolean isOpen(Class<? extends Rule.When> kind) {
    RuleState rule = ruleOf(kind);
    return rule != null && rule.open() != null;
  }
}
