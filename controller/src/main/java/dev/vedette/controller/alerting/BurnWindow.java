// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.window.SeriesKey;
import dev.vedette.controller.alerting.window.Windows;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What {@code burning} remembers: how scheduled slots ended, all locations together, six hours in
 * buckets of five minutes and three days in buckets of an hour. Errored and missed slots count for
 * nothing.
 */
record BurnWindow(Rule rule) implements Windowed {
  static final Duration FINE = Duration.ofMinutes(5);
  static final Duration COARSE = Duration.ofHours(1);

  @Override
  public boolean looksAt(SeriesKey key, Collection<LocationId> locations) {
    return key.equals(key(FINE)) || key.equals(key(COARSE));
  }

  @Override
  public Windows filled(Windows windows, RunJudged run) {
    if (run.verdict() == Verdict.ERRORED) {
      return windows;
    }
    Windows filled = windows;
    for (Duration width : List.of(FINE, COARSE)) {
      SeriesKey key = key(width);
      Instant start = key.start(run.slot().due());
      boolean right = run.verdict().isRight();
      filled = filled.with(key, filled.tallies(key).with(start, run.slot().location(), right));
    }
    return filled;
  }

  SeriesKey key(Duration width) {
    return SeriesKey.tallies(rule.id(), width);
  }
}
