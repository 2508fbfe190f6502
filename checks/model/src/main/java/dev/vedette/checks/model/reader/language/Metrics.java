// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.Threshold.Metric;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What thresholds and percentiles may look at. */
final class Metrics {
  static final List<String> PHASES = List.of("dns", "connect", "tls", "send", "wait", "receive");
  static final List<String> VITALS = List.of("lcp", "cls", "fcp", "ttfb", "tbt");

  private Metrics() {}

  /** The metric that a rule names; a step's name goes before a phase or vital of the same name. */
  static Optional<Metric> named(String name, List<String> steps) {
    if (name.equals("duration")) {
      return Optional.of(new Metric.Duration());
    }
    if (steps.contains(name)) {
      return Optional.of(new Metric.StepDuration(name));
    }
    if (PHASES.contains(name)) {
      return Optional.of(new Metric.PhaseDuration(name));
    }
    if (VITALS.contains(name)) {
      return Optional.of(new Metric.Vital(name));
    }
    return name.equals("third_party") ? Optional.of(new Metric.ThirdParty()) : Optional.empty();
  }

  static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}
