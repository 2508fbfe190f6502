// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import dev.vedette.checks.model.check.Cadence;
import dev.vedette.checks.model.check.CheckSpec;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.checks.model.check.Threshold;
import dev.vedette.checks.model.reader.problem.Place;
import dev.vedette.checks.model.reader.problem.Problems;
import dev.vedette.checks.model.reader.shape.Suggestion;
import dev.vedette.checks.model.reader.yaml.Node;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the parts of one check fit each other. */
final class Sense {
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** Of the windows over which a budget's burning is looked at. */
  private static final Duration SHORTEST_BURN = Duration.ofHours(1);

  private final Problems problems;

  Sense(Problems problems) {
    this.problems = problems;
  }

  void check(Unit unit) {
    checkCadence(unit, unit.entry().cadence());
    checkStepNames(unit);
    unit.entry().alerting().thresholds().forEach(threshold -> checkThreshold(unit, threshold));
    unit.entry().alerting().rules().forEach(rule -> checkRule(unit, rule));
  }

  private void checkCadence(Unit unit, Cadence cadence) {
    if (cadence.every().compareTo(SHORTEST) < 0) {
      problems.error(unit.place("every"), "less than a second is too often", "write at least 1s");
    }
    if (cadence.timeout().compareTo(cadence.every()) > 0) {
      Place place =
          unit.written().find("timeout").isPresent() ? unit.place("timeout") : unit.place("every");
      problems.warning(
          place,
          "the timeout is longer than the time between two runs, so slots would be skipped",
          "make timeout shorter, or every longer");
    }
  }

  private void checkStepNames(Unit unit) {
    if (!(unit.written().find("steps").orElse(null) instanceof Node.Sequence steps)) {
      return;
    }
    Set<String> names = new HashSet<>();
    for (Node step : steps.items()) {
      if (step instanceof Node.Mapping mapping
          && mapping.find("name").orElse(null) instanceof Node.Scalar name
          && !names.add(name.text())) {
        problems.error(
            name.place(),
            "two steps are named '" + name.text() + "'",
            "name them apart; thresholds and pages go by the name");
      }
    }
  }

  private void checkThreshold(Unit unit, Threshold threshold) {
    List<String> names = unit.entry().spec().stepNames();
    if (threshold.metric() instanceof Threshold.Metric.StepDuration step
        && !names.contains(step.step())) {
      Place place =
          unit.written()
              .find("thresholds")
              .map(node -> Trail.keyPlace(node, "steps", step.step()))
              .orElse(unit.written().place());
      problems.error(
          place,
          "there is no step '" + step.step() + "'",
          Suggestion.of(step.step(), names)
              .map(near -> "did you mean '" + near + "'?")
              .orElse("the steps are " + String.join(", ", names)));
    }
  }

  private void checkRule(Unit unit, Rule rule) {
    switch (rule.when()) {
      case Rule.When.Degraded degraded when degraded.runs() > degraded.of() ->
          problems.error(
              unit.place("rules", rule.id().value()),
              degraded.runs() + " of the last " + degraded.of() + " runs can never be",
              "make runs at most of");
      case Rule.When.Burning burning when burning.period().compareTo(SHORTEST_BURN) < 0 ->
          problems.error(
              unit.place("rules", rule.id().value(), "period"),
              "the rule never begins: its shortest window is an hour, longer than the period",
              "write at least 1h, usually 30d");
      case Rule.When.Slow(Threshold.Metric metric, var _, var _, var _, var _)
          when unit.entry().spec() instanceof CheckSpec.HttpSpec && isOfPages(metric) ->
          problems.error(
              unit.place("rules", rule.id().value(), "metric"),
              "the rule never begins: an http check has no " + metric.name(),
              "write duration, a step or a phase");
      default -> {}
    }
  }

  private static boolean isOfPages(Threshold.Metric metric) {
    return metric instanceof Threshold.Metric.Vital
        || metric instanceof Threshold.Metric.ThirdParty;
  }
}
