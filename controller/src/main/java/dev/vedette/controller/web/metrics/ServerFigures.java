// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.metrics;

import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.controller.intake.Answer;
import dev.vedette.controller.intake.Intake;
import dev.vedette.controller.intake.IntakeListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the controller tells of itself, under {@code vedette_}. */
public final class ServerFigures implements IntakeListener {
  private static final Duration[] LATENESS = {
    Duration.ofMillis(1),
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(20),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(30)
  };

  private final MeterRegistry registry;
  private final Timer lateness;
  private final Timer batches;

  public ServerFigures(MeterRegistry registry) {
    this.registry = registry;
    this.lateness =
        Timer.builder("vedette.start.lateness")
            .description("Start minus due instant of the runs that were stored.")
            .serviceLevelObjectives(LATENESS)
            .register(registry);
    this.batches =
        Timer.builder("vedette.intake.batch")
            .description("Time from a batch of reports to its durable answer.")
            .serviceLevelObjectives(LATENESS)
            .register(registry);
  }

  @Override
  public void stored(List<RunReport> runs) {
    for (RunReport run : runs) {
      Duration late = run.timing().lateness();
      lateness.record(late.isNegative() ? Duration.ZERO : late);
      count(
          "vedette.runs",
          "Runs that were stored.",
          "verdict",
          Words.of(run.verdict()),
          "kind",
          Words.of(run.slot().kind()));
      for (String doubt : run.judgement().quality().doubts()) {
        count(
            "vedette.runs.suspect",
            "Stored runs whose times are in doubt, for each reason.",
            "reason",
            doubt);
      }
    }
  }

  private void count(String name, String description, String... tags) {
    Counter.builder(name).description(description).tags(tags).register(registry).increment();
  }

  /** {@code intake}, with its batches timed. */
  public Intake timed(Intake intake) {
    return reports -> timed(intake, reports);
  }

  /** Adds a figure that is looked up at each scrape; tags are names and values in turn. */
  public <T> void gauge(
      String name, String description, T source, ToDoubleFunction<T> figure, String... tags) {
    Gauge.builder(name, source, figure)
        .description(description)
        .tags(tags)
        .strongReference(true)
        .register(registry);
  }

  private List<Answer> timed(Intake intake, List<RunReport> reports) {
    Timer.Sample sample = Timer.start(registry);
    try {
      return intake.accept(reports);
    } finally {
      sample.stop(batches);
    }
  }
}
