// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.metrics;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import dev.vedette.controller.intake.IntakeListener;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The latest run of each live check in each of its locations. A run that errored says nothing of
 * its target: it has a verdict, and no {@code probe_} series.
 */
public final class ProbeMetrics implements MultiCollector, IntakeListener {
  private final Supplier<DefinitionSet> live;
  private final Map<Place, ProbeFacts> latest = new ConcurrentHashMap<>();

  public ProbeMetrics(Supplier<DefinitionSet> live) {
    this.live = live;
  }

  @Override
  public void stored(List<RunReport> runs) {
    for (RunReport run : runs) {
      if (run.slot().kind() != SlotKind.CONTROL) {
        latest.merge(
            new Place(run.slot().check(), run.slot().location()),
            ProbeFacts.of(run),
            (before, now) -> now.due().isBefore(before.due()) ? before : now);
      }
    }
  }

  @Override
  public void renamed(CheckId from, CheckId to) {
    for (Place place : List.copyOf(latest.keySet())) {
      ProbeFacts facts = place.check().equals(from) ? latest.remove(place) : null;
      if (facts != null) {
        latest.put(new Place(to, place.location()), facts);
      }
    }
  }

  @Override
  public MetricSnapshots collect() {
    Series series = new Series();
    Map<CheckId, LiveCheck> checks = live.get().checks();
    latest.keySet().removeIf(place -> !checks.containsKey(place.check()));
    for (LiveCheck check : checks.values()) {
      for (LocationId location : check.definition().locations()) {
        ProbeFacts facts = latest.get(new Place(check.id(), location));
        if (facts != null) {
          write(series, check.definition(), location, facts);
        }
      }
    }
    return series.snapshots();
  }

  private static void write(
      Series series, CheckDefinition check, LocationId location, ProbeFacts facts) {
    String id = check.id().value();
    Labels labels =
        Labels.of(
            "check", id, "location", location.value(), "job", id, "instance", facts.instance());
    for (Verdict verdict : Verdict.values()) {
      series.gauge(
          "vedette_check_verdict",
          "Verdict of the latest run: 1 for the one it has.",
          labels.merge(Labels.of("verdict", Words.of(verdict))),
          verdict == facts.outcome().verdict());
    }
    if (facts.outcome().verdict() != Verdict.ERRORED) {
      new ProbeSeries(series, labels).write(facts, check.cadence().timeout());
    }
  }

  private record Place(CheckId check, LocationId location) {}
}
