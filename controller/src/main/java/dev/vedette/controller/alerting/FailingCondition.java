// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.Rule;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code failing}: confirmed failed in at least so many locations. At least one of them failed
 * twice in a row, some time apart, so that a stumble of the target itself pages nobody either; and
 * for longer than a blip lasts when other locations see a target that is right. A lenient hush asks
 * for more, as {@link Leniency} says.
 */
record FailingCondition(Rule rule, Rule.AtLeast atLeast) implements TargetFailure {
  /** The slot and one re-run, in one of the locations. */
  static final int RUNS = 2;

  @Override
  public Certainty begins(Scene scene) {
    if (isQuorum(scene, locations(scene, false))) {
      return Certainty.YES;
    }
    return isQuorum(scene, locations(scene, true)) ? Certainty.DOUBTFUL : Certainty.NO;
  }

  private boolean isQuorum(Scene scene, List<LocationId> failed) {
    int usual = atLeast.of(scene.notDark().size());
    int needed = Leniency.quorum(scene, rule, atLeast, failed);
    int more = Leniency.moreRuns(scene, rule, failed);
    return isSettled(scene, failed, needed, RUNS + more)
        || (isEverywhereForLong(scene, failed) && isSettled(scene, failed, usual, RUNS));
  }

  private static boolean isSettled(Scene scene, List<LocationId> failed, int needed, int runs) {
    return !failed.isEmpty()
        && failed.size() >= needed
        && (scene.cadence().atMostOnce() || isLongEnough(scene, failed, runs));
  }

  private static boolean isLongEnough(Scene scene, List<LocationId> failed, int runs) {
    boolean contested = Confirmed.isContested(scene, failed);
    return failed.stream()
        .filter(at -> scene.at(at).failed() >= runs)
        .anyMatch(at -> !contested || Confirmed.isLasting(scene, at));
  }

  private static boolean isEverywhereForLong(Scene scene, List<LocationId> failed) {
    return failed.size() == scene.notDark().size()
        && !everywhereSince(scene, failed).plus(Leniency.LONG_ENOUGH).isAfter(scene.now());
  }

  private static Instant everywhereSince(Scene scene, List<LocationId> failed) {
    return failed.stream()
        .map(at -> scene.at(at).streak().since())
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  @Override
  public @Nullable Instant wake(Scene scene) {
    List<LocationId> failed = locations(scene, true);
    boolean everywhere = !failed.isEmpty() && failed.size() == scene.notDark().size();
    return everywhere && Leniency.of(scene, rule, failed)
        ? everywhereSince(scene, failed).plus(Leniency.LONG_ENOUGH)
        : null;
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
    int needed = Leniency.quorum(scene, rule, atLeast, failed);
    if (failed.size() < needed) {
      return "confirmed failed in %d of the %d locations that it takes"
          .formatted(failed.size(), needed);
    }
    String where = Wide.words(scene, failed);
    int runs = RUNS + Leniency.moreRuns(scene, rule, failed);
    return failed.stream().anyMatch(at -> scene.at(at).failed() >= runs)
        ? "other locations pass: must last %d s in one of %s"
            .formatted(Spacing.of(scene.cadence()).lasting().toSeconds(), where)
        : "one failed run more in " + where;
  }
}
