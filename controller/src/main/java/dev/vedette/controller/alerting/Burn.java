// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.checks.model.check.Rule.When.Burning;
import dev.vedette.controller.alerting.LocationState.Streak;
import dev.vedette.controller.alerting.window.SeriesKey;
import dev.vedette.controller.alerting.window.Tallies;
import dev.vedette.controller.alerting.window.Tally;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * How fast an error budget burns over one pair of windows.
 *
 * @param since the start of the long window
 * @param tallies that it was counted from
 */
record Burn(
    Burning burning, BurnPair pair, Instant since, Tallies tallies, Tally whole, Tally brief) {

  /** Over each pair that fits into the objective's period. */
  static List<Burn> of(Scene scene, Rule rule, Burning burning) {
    return Arrays.stream(BurnPair.values())
        .filter(pair -> pair.whole().compareTo(burning.period()) <= 0)
        .map(pair -> of(scene, new BurnWindow(rule).key(pair.width()), burning, pair))
        .toList();
  }

  private static Burn of(Scene scene, SeriesKey key, Burning burning, BurnPair pair) {
    Tallies tallies = scene.state().windows().tallies(key);
    Instant since = key.oldest(scene.now(), pair.wholeBuckets());
    Instant lately = key.oldest(scene.now(), pair.briefBuckets());
    return new Burn(burning, pair, since, tallies, tallies.sum(since), tallies.sum(lately));
  }

  /** Whether it burns too fast over both windows, and enough slots and locations say so. */
  boolean begins(int locations) {
    return isOver(whole)
        && isOver(brief)
        && whole.bad() >= burning.minBad()
        && whole.failed().size() >= Math.min(burning.minLocations(), locations);
  }

  /** Whether what has begun goes on: a short window without a slot cannot say that it is over. */
  boolean goesOn() {
    return isOver(whole) && (isOver(brief) || brief.isEmpty());
  }

  private boolean isOver(Tally tally) {
    return tally.badShare() > pair.rate(burning.period()) * budget();
  }

  private double budget() {
    return 1 - burning.objective();
  }

  /** How many times faster than the objective allows; infinite when it allows no failure. */
  double speed(Tally tally) {
    return tally.bad() == 0 ? 0 : tally.badShare() / budget();
  }

  /** How close it is to beginning, by its rates: above 1 they are met. */
  double closeness() {
    return Math.min(speed(whole), speed(brief)) / pair.rate(burning.period());
  }

  boolean failedAt(LocationId location) {
    return whole.failed().containsKey(location);
  }

  /** When a location began to fail: the slot itself, where it has failed ever since. */
  Instant firstFailed(Scene scene, LocationId location) {
    Instant bucket = tallies.firstFailed(location, since, scene.now());
    Streak streak = scene.at(location).streak();
    boolean within =
        streak.length() < 0
            && !streak.since().isBefore(bucket)
            && streak.since().isBefore(bucket.plus(pair.width()));
    return within ? streak.since() : bucket;
  }
}
