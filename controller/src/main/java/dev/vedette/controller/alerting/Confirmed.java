// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.alerting.LocationState.Streak;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** What it takes to believe one location. */
final class Confirmed {
  /** So many failing beside it make a single failed run believable. */
  private static final int CROWD = 2;

  private Confirmed() {}

  /**
   * A location is believed when its re-run failed as well, or when two others, or all where a check
   * has fewer, are failing at the same time.
   */
  static boolean isFailed(Scene scene, LocationId location) {
    if (!scene.isFailing(location)) {
      return false;
    }
    return scene.at(location).failed() > 1 || isCrowded(scene, location);
  }

  private static boolean isCrowded(Scene scene, LocationId location) {
    int others = scene.notDark().size() - 1;
    int wanted = scene.cadence().atMostOnce() ? 1 : Math.min(CROWD, others);
    return others > 0 && scene.failingBeside(location) >= wanted;
  }

  /** Whether so many fail beside {@code location} that its own re-run would add nothing. */
  static boolean isCrowd(Scene scene, LocationId location) {
    return scene.failingBeside(location) >= CROWD;
  }

  /** Whether a location has failed for longer than a blip lasts. */
  static boolean isLasting(Scene scene, LocationId location) {
    Streak streak = scene.at(location).streak();
    Duration lasted = Duration.between(streak.since(), streak.judged());
    return scene.isFailing(location)
        && lasted.compareTo(Spacing.of(scene.cadence()).lasting()) >= 0;
  }

  /**
   * Whether a location that was heard of since {@code failed} began to fail saw a target that is
   * right.
   */
  static boolean isContested(Scene scene, Collection<LocationId> failed) {
    Instant since =
        failed.stream()
            .map(at -> scene.at(at).streak().since())
            .min(Instant::compareTo)
            .orElse(Instant.MAX);
    return scene.notDark().stream()
        .map(at -> scene.at(at))
        .anyMatch(place -> place.right() > 0 && place.streak().judged().isAfter(since));
  }
}
