// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.checks.model.check.Rule.When;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.window.Latencies;
import dev.vedette.controller.alerting.window.SeriesKey;
import dev.vedette.controller.alerting.window.Windows;
import java.time.Instant;
import java.util.Collection;

/**
 * What {@code slow} remembers: in each location the metric over {@code over}, in twelve buckets and
 * the one that is being filled. Of runs that went right, and of those that failed by being too slow
 * alone: any other failure cut the run short or waited for a timeout, and its times say nothing.
 */
record SlowWindow(Rule rule, When.Slow slow) implements Windowed {

  @Override
  public boolean looksAt(SeriesKey key, Collection<LocationId> locations) {
    return locations.stream().anyMatch(location -> key(location).equals(key));
  }

  @Override
  public Windows filled(Windows windows, RunJudged run) {
    Double number = run.metrics().get(slow.metric().name());
    if (number == null || !isHonest(run)) {
      return windows;
    }
    SeriesKey key = key(run.slot().location());
    Instant start = key.start(run.slot().due());
    return windows.with(key, windows.latencies(key).with(start, number));
  }

  private static boolean isHonest(RunJudged run) {
    return run.verdict().isRight()
        || (run.verdict() == Verdict.FAILED
            && run.finding() != null
            && run.finding().cause() == Cause.SLOW);
  }

  Latencies latencies(Scene scene, LocationId location) {
    return scene.state().windows().latencies(key(location));
  }

  Latencies.Reading reading(Scene scene, LocationId location) {
    Instant oldest = key(location).oldest(scene.now(), SeriesKey.LATENCY_BUCKETS + 1);
    return latencies(scene, location).reading(oldest, slow.percentile() / 100);
  }

  /** Fewer samples say nothing: 2 / (1 - p), so that one slow run cannot move the percentile. */
  long needed() {
    return (long) Math.ceil(2 / (1 - slow.percentile() / 100) - 1e-9);
  }

  private SeriesKey key(LocationId location) {
    return SeriesKey.latencies(rule.id(), slow.over(), slow.metric().name(), location);
  }
}
