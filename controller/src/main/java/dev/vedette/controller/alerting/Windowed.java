// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.checks.model.check.Rule.When;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.window.SeriesKey;
import dev.vedette.controller.alerting.window.Windows;
import java.util.Collection;
import java.util.Optional;

/** What a rule that looks back over a window remembers. */
sealed interface Windowed permits SlowWindow, BurnWindow {
  Rule rule();

  /** Whether the series is one of its own. */
  boolean looksAt(SeriesKey key, Collection<LocationId> locations);

  /** With what a scheduled run says. */
  Windows filled(Windows windows, RunJudged run);

  /** Empty for rules without a window. */
  static Optional<Windowed> of(Rule rule) {
    return switch (rule.when()) {
      case When.Slow slow -> Optional.of(new SlowWindow(rule, slow));
      case When.Burning _ -> Optional.of(new BurnWindow(rule));
      case When.Failing _, When.FailingHere _, When.Degraded _, When.Blind _, When.Expiring _ ->
          Optional.empty();
    };
  }
}
