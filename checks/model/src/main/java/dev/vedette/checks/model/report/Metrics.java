// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.CheckSpec;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.check.Threshold;
import dev.vedette.checks.model.check.Threshold.Metric;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What thresholds look at, in milliseconds.
 *
 * @param run of all steps that are not {@code always}
 * @param steps by name
 * @param phases by name, summed over the hops of the same steps
 * @param pages what a browser saw in the same steps
 */
record Metrics(
    Duration run, Map<String, Duration> steps, Map<String, Duration> phases, PageMetrics pages) {

  static Metrics of(CheckDefinition check, Probed probed) {
    List<Integer> measured = measured(check.spec());
    return new Metrics(
        probed.duration(),
        steps(probed),
        phases(measured, probed),
        PageMetrics.of(measured, probed.detail()));
  }

  private static Map<String, Duration> steps(Probed probed) {
    return probed.steps().stream()
        .filter(step -> step.status() != StepReport.Status.SKIPPED)
        .collect(Collectors.toMap(StepReport::name, StepReport::duration, Duration::plus));
  }

  private static Map<String, Duration> phases(List<Integer> measured, Probed probed) {
    if (!(probed.detail() instanceof Detail.Http http)) {
      return Map.of();
    }
    return http.hops().stream()
        .filter(hop -> measured.contains(hop.step()))
        .flatMap(hop -> hop.timing().phases().entrySet().stream())
        .collect(
            Collectors.toMap(
                phase -> Words.of(phase.getKey()), Map.Entry::getValue, Duration::plus));
  }

  /** Indexes of the steps that are no clean-up. */
  private static List<Integer> measured(CheckSpec spec) {
    List<Step> steps =
        switch (spec) {
          case CheckSpec.HttpSpec http -> http.steps();
          case CheckSpec.BrowserSpec browser -> browser.steps();
        };
    return IntStream.range(0, steps.size()).filter(i -> !steps.get(i).always()).boxed().toList();
  }

  /** What this run has of {@code metric}, in milliseconds or the plain number. */
  Optional<Double> value(Metric metric) {
    return switch (metric) {
      case Metric.Duration _ -> Optional.of(Reading.millis(run));
      case Metric.StepDuration step ->
          Optional.ofNullable(steps.get(step.step())).map(Reading::millis);
      case Metric.PhaseDuration phase ->
          Optional.ofNullable(phases.get(phase.phase())).map(Reading::millis);
      case Metric.Vital vital -> pages.vital(vital.name()).map(Reading::value);
      case Metric.ThirdParty _ -> pages.thirdParty().map(Reading::value);
    };
  }

  /** The thresholds that are reached, in their order. */
  List<Excess> excesses(List<Threshold> thresholds) {
    return thresholds.stream().map(this::excess).flatMap(Optional::stream).toList();
  }

  private Optional<Excess> excess(Threshold threshold) {
    return switch (threshold.metric()) {
      case Metric.Duration _ -> over(threshold, run, null, "took").map(this::blamed);
      case Metric.StepDuration step -> over(threshold, steps.get(step.step()), step.step(), "took");
      case Metric.PhaseDuration phase ->
          over(threshold, phases.get(phase.phase()), null, "phase " + phase.phase() + " took");
      case Metric.Vital vital ->
          pages.vital(vital.name()).flatMap(reading -> over(threshold, reading, null));
      case Metric.ThirdParty _ ->
          pages.thirdParty().flatMap(reading -> over(threshold, reading, null));
    };
  }

  /** Whoever took more than the run was too long by is whose fault it is. */
  private Excess blamed(Excess excess) {
    return pages
        .thirdParty()
        .filter(third -> third.host() != null && third.value() >= excess.over())
        .map(third -> excess.blaming(third))
        .orElse(excess);
  }

  private static Optional<Excess> over(
      Threshold threshold, @Nullable Duration measured, @Nullable String step, String what) {
    return measured == null ? Optional.empty() : over(threshold, Reading.of(what, measured), step);
  }

  private static Optional<Excess> over(
      Threshold threshold, Reading reading, @Nullable String step) {
    return Stream.of(
            level(Excess.Level.FAILED, threshold.failed(), reading, step),
            level(Excess.Level.DEGRADED, threshold.degraded(), reading, step))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Excess> level(
      Excess.Level level, @Nullable Double limit, Reading reading, @Nullable String step) {
    return limit == null || reading.value() < limit
        ? Optional.empty()
        : Optional.of(new Excess(level, step, reading, limit));
  }
}
