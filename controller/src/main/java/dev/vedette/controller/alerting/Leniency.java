// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.Rule;
import java.time.Duration;
import java.util.Collection;

/**
 * What a lenient hush asks of a rule: one re-run more in a location, and twice the locations, at
 * most all. All locations failing for two minutes is enough all the same.
 */
final class Leniency {
  /** All locations failing for so long pages whatever the hush. */
  static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

  private static final int TIMES = 2;

  private Leniency() {}

  /** Whether a lenient hush covers an incident of {@code rule} in {@code locations}. */
  static boolean of(Scene scene, Rule rule, Collection<LocationId> locations) {
    return scene.state().notes().hushes().stream()
        .filter(hush -> hush.mode() == Hush.Mode.LENIENT && hush.isInForce(scene.now()))
        .anyMatch(hush -> hush.covers(rule.id(), rule.severity(), locations));
  }

  /** How many locations it takes. */
  static int quorum(
      Scene scene, Rule rule, Rule.AtLeast atLeast, Collection<LocationId> locations) {
    int all = scene.notDark().size();
    int usual = atLeast.of(all);
    return of(scene, rule, locations) ? Math.min(TIMES * usual, Math.max(all, 1)) : usual;
  }

  /** How many runs more a location must have failed in a row. */
  static int moreRuns(Scene scene, Rule rule, Collection<LocationId> locations) {
    return of(scene, rule, locations) ? 1 : 0;
  }
}
