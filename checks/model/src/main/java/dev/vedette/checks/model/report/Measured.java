// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import dev.vedette.checks.model.check.Alerting;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.checks.model.check.Threshold;
import dev.vedette.checks.model.check.Threshold.Metric;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The numbers of a report that rules and rollups go by. Pure. */
public final class Measured {
  private Measured() {}

  /**
   * By the name of the metric in the check language, in milliseconds or the plain number, to a
   * thousandth: {@code duration}, and what the thresholds and the percentile rules of {@code check}
   * name, as far as the run has it. A step's name goes before a phase or vital of the same name.
   * Empty when the measurement is suspect.
   */
  public static SortedMap<String, Double> of(CheckDefinition check, RunReport report) {
    if (!report.judgement().quality().isGood()) {
      return Collections.emptySortedMap();
    }
    Metrics metrics = Metrics.of(check, probed(report));
    SortedMap<String, Double> measured = new TreeMap<>();
    Stream.concat(named(check.alerting()), Stream.of(new Metric.Duration()))
        .sorted(Comparator.comparingInt(Measured::precedence))
        .forEach(
            metric ->
                metrics.value(metric).ifPresent(it -> measured.put(metric.name(), rounded(it))));
    return Collections.unmodifiableSortedMap(measured);
  }

  private static Stream<Metric> named(Alerting alerting) {
    return Stream.concat(
        alerting.thresholds().stream().map(Threshold::metric),
        alerting.rules().stream()
            .filter(rule -> rule.when() instanceof Rule.When.Slow)
            .map(rule -> ((Rule.When.Slow) rule.when()).metric()));
  }

  /** The last one put stays. */
  private static int precedence(Metric metric) {
    return switch (metric) {
      case Metric.PhaseDuration _, Metric.Vital _, Metric.ThirdParty _ -> 0;
      case Metric.StepDuration _ -> 1;
      case Metric.Duration _ -> 2;
    };
  }

  private static Probed probed(RunReport report) {
    return new Probed(report.steps(), report.detail(), report.timing().duration(), null);
  }

  private static double rounded(double number) {
    return Math.round(number * 1000) / 1000.0;
  }
}
