// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.Rule;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * {@code failing-here}: a location failed its slot and three re-runs, for longer than a blip lasts,
 * while its control targets answer. Gives way to {@code failing}.
 */
record FailingHereCondition(Rule rule) implements TargetFailure {
  /**
   * The slot and three re-runs. Two were too few: of runs that fail each for itself in 0.5 % of all
   * cases, every five minutes from twelve locations, three in a row come 0.013 times a month.
   */
  static final int RUNS = 4;

  @Override
  public Certainty begins(Scene scene) {
    if (!locations(scene, false).isEmpty()) {
      return Certainty.YES;
    }
    return locations(scene, true).isEmpty() ? Certainty.NO : Certainty.DOUBTFUL;
  }

  @Override
  public Certainty holdsAt(Scene scene, LocationId location) {
    if (scene.isOpen(Rule.When.Failing.class)
        || !scene.isFailing(location)
        || scene.at(location).failed() < runs(scene, location)
        || !Confirmed.isLasting(scene, location)) {
      return Certainty.NO;
    }
    return Control.certainty(scene, location);
  }

  private int runs(Scene scene, LocationId location) {
    return RUNS + Leniency.moreRuns(scene, rule, List.of(location));
  }

  @Override
  public boolean givesWay(Scene scene, Collection<LocationId> locations) {
    return scene.isOpen(Rule.When.Failing.class);
  }

  @Override
  public boolean recoveredAt(Scene scene, LocationId location) {
    return scene.isOpen(Rule.When.Failing.class)
        || scene.at(location).right() >= rule.common().recover();
  }

  @Override
  public String summary(Scene scene, Collection<LocationId> locations) {
    return "failed " + RUNS + " runs in a row in " + Wide.words(scene, locations);
  }

  @Override
  public String missing(Scene scene) {
    if (scene.isOpen(Rule.When.Failing.class)) {
      return "gives way to the rule failing, which is open";
    }
    return scene.locations().stream()
        .filter(scene::isFailing)
        .max(Comparator.comparingInt(location -> scene.at(location).failed()))
        .map(
            at ->
                "%s failed %d of %d runs in a row"
                    .formatted(at, scene.at(at).failed(), runs(scene, at)))
        .orElse("no location fails");
  }

  @Override
  public String endOf(Scene scene) {
    return scene.isOpen(Rule.When.Failing.class) ? "goes on as failing" : "recovered";
  }
}
