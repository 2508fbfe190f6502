// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.Rule;
import java.util.Collection;
import java.util.List;

/**
 * {@code failing}: confirmed failed in at least so many locations. At least one of them failed
 * twice in a row, some time apart, so that a stumble of the target itself pages nobody either; and
 * for longer than a blip lasts when other locations see a target that is right.
 */
record FailingCondition(Rule rule, Rule.AtLeast atLeast) implements TargetFailure {
  /** So often at least one location failed in a row. */
  static final int RUNS = 2;

  @Override
  public Certainty begins(Scene scene) {
    if (isQuorum(scene, locations(scene, false))) {
      return Certainty.YES;
    }
    return isQuorum(scene, locations(scene, true)) ? Certainty.DOUBTFUL : Certainty.NO;
  }

  private boolean isQuorum(Scene scene, List<LocationId> failed) {
    return !failed.isEmpty()
        && failed.size() >= atLeast.of(scene.notDark().size())
        && (scene.cadence().atMostOnce() || isLongEnough(scene, failed));
  }

  private static boolean isLongEnough(Scene scene, List<LocationId> failed) {
    return Confirmed.isContested(scene, failed)
        ? failed.stream().anyMatch(at -> Confirmed.isLasting(scene, at))
        : isSeenTwice(scene, failed);
  }

  private static boolean isSeenTwice(Scene scene, List<LocationId> failed) {
    return failed.stream().anyMatch(at -> scene.at(at).failed() >= RUNS);
  }

  @Override
  public Certainty holdsAt(Scene scene, LocationId location) {
    if (!Confirmed.isFailed(scene, location)) {
      return Certainty.NO;
    }
    boolean alone = scene.failingBeside(location) == 0;
    return alone ? Control.certainty(scene, location) : Control.light(scene, location);
  }

  @Override
  public boolean recoveredAt(Scene scene, LocationId location) {
    return scene.at(location).right() >= rule.common().recover();
  }

  @Override
  public String summary(Scene scene, Collection<LocationId> locations) {
    return "failed in " + Wide.words(scene, locations);
  }

  @Override
  public String missing(Scene scene) {
    List<LocationId> failed = locations(scene, true);
    int needed = atLeast.of(scene.notDark().size());
    if (failed.size() < needed) {
      return "confirmed failed in %d of the %d locations that it takes"
          .formatted(failed.size(), needed);
    }
    String where = Wide.words(scene, failed);
    return isSeenTwice(scene, failed)
        ? "other locations pass: must last %d s in one of %s"
            .formatted(Spacing.of(scene.cadence()).lasting().toSeconds(), where)
        : "a second failed run in one of " + where;
  }
}
