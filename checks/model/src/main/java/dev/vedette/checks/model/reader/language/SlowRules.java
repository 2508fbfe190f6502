// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.WrittenDuration;
import dev.vedette.checks.model.check.Rule.AtLeast;
import dev.vedette.checks.model.check.Rule.When;
import dev.vedette.checks.model.check.Threshold.Metric;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Suggestion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The condition {@code slow}. */
final class SlowRules {
  private SlowRules() {}

  static Optional<When> of(Fields fields, AtLeast atLeast, List<String> steps) {
    if (!RuleNeeds.met(fields, RuleKeys.PERCENTILE, RuleKeys.OVER, RuleKeys.ABOVE)) {
      return Optional.empty();
    }
    double percentile = fields.get(RuleKeys.PERCENTILE);
    if (percentile <= 0 || percentile >= 100) {
      fields.error(
          RuleKeys.PERCENTILE, "a percentile is above 0 and below 100", "write for instance 95");
    }
    Optional<Metric> metric = metric(fields, steps);
    return metric.flatMap(
        it ->
            above(fields, it)
                .map(
                    bound ->
                        new When.Slow(it, percentile, fields.get(RuleKeys.OVER), bound, atLeast)));
  }

  private static Optional<Metric> metric(Fields fields, List<String> steps) {
    String name = fields.or(RuleKeys.METRIC, "duration");
    Optional<Metric> metric = Metrics.named(name, steps);
    if (metric.isEmpty()) {
      fields.error(
          RuleKeys.METRIC,
          "'" + name + "' is no metric of this check",
          Suggestion.of(name, known(steps))
              .map(near -> "did you mean " + near + "?")
              .orElse("write one of " + String.join(", ", known(steps))));
    }
    return metric;
  }

  private static List<String> known(List<String> steps) {
    List<String> known = new ArrayList<>(List.of("duration"));
    known.addAll(steps);
    known.addAll(Metrics.PHASES);
    known.addAll(Metrics.VITALS);
    known.add("third_party");
    return known;
  }

  private static Optional<Double> above(Fields fields, Metric metric) {
    String text = fields.get(RuleKeys.ABOVE);
    boolean plain = metric.equals(new Metric.Vital("cls"));
    Optional<Double> bound =
        plain && text.matches("[0-9]+(\\.[0-9]+)?")
            ? Optional.of(Double.valueOf(text))
            : WrittenDuration.parse(text)
                .filter(it -> !plain && !it.equals(Duration.ZERO))
                .map(Metrics::millis);
    if (bound.isEmpty()) {
      fields.error(
          RuleKeys.ABOVE,
          "'" + text + "' is no bound for this metric",
          plain ? "write a number such as 0.1" : "write a duration such as 3s");
    }
    return bound;
  }
}
