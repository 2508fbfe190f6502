// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.checks.model.check.Rule.When;
import dev.vedette.controller.alerting.RuleState.Reach;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code degraded}: in at least so many locations, at least so many of the last runs were degraded.
 * A location that fails is not slow, and while {@code failing} is open nothing begins: its page has
 * told of the trouble.
 */
record DegradedCondition(Rule rule, When.Degraded when) implements TargetFailure {

  /** How many runs of a location the rules look back to; zero when none does. */
  static int memory(List<Rule> rules) {
    int most = 0;
    for (Rule rule : rules) {
      if (rule.when() instanceof When.Degraded degraded) {
        most = Math.max(most, Math.max(degraded.of(), rule.common().recover()));
      }
    }
    return most;
  }

  @Override
  public boolean couldBegin(Scene scene) {
    return scene.state().locations().anyValue(place -> place.pace().slow() != 0);
  }

  @Override
  public Certainty begins(Scene scene) {
    if (scene.isOpen(When.Failing.class)) {
      return Certainty.NO;
    }
    if (isQuorum(scene, locations(scene, false))) {
      return Certainty.YES;
    }
    return isQuorum(scene, locations(scene, true)) ? Certainty.DOUBTFUL : Certainty.NO;
  }

  private boolean isQuorum(Scene scene, List<LocationId> slow) {
    return !slow.isEmpty() && slow.size() >= needed(scene, slow);
  }

  private int needed(Scene scene, List<LocationId> slow) {
    return Leniency.quorum(scene, rule, when.atLeast(), slow);
  }

  @Override
  public Certainty holdsAt(Scene scene, LocationId location) {
    boolean slow =
        scene.isFresh(location)
            && scene.at(location).right() > 0
            && scene.at(location).pace().slowOf(when.of()) >= when.runs();
    return slow ? Control.light(scene, location) : Certainty.NO;
  }

  @Override
  public boolean recoveredAt(Scene scene, LocationId location) {
    int recover = rule.common().recover();
    LocationState place = scene.at(location);
    return goesOnAsFailing(scene, location)
        || (place.right() >= recover && place.pace().isQuick(recover));
  }

  private static boolean goesOnAsFailing(Scene scene, LocationId location) {
    RuleState failing = scene.ruleOf(When.Failing.class);
    return failing != null && failing.isOpenAt(location);
  }

  /** Those that were slow at last count, although not often enough yet: one page, not two. */
  @Override
  public Reach reach(Scene scene, Collection<LocationId> locations, Instant since) {
    Set<LocationId> slow = new TreeSet<>(locations);
    scene.notDark().stream().filter(at -> isSlowNow(scene, at)).forEach(slow::add);
    return Wide.among(scene, slow, since);
  }

  private static boolean isSlowNow(Scene scene, LocationId location) {
    return scene.at(location).pace().slowOf(1) > 0;
  }

  @Override
  public boolean isTroubled(Scene scene) {
    return scene.notDark().stream().anyMatch(at -> scene.isFresh(at) && isSlowNow(scene, at));
  }

  @Override
  public boolean givesWay(Scene scene, Collection<LocationId> locations) {
    return locations.stream().allMatch(at -> goesOnAsFailing(scene, at));
  }

  @Override
  public String summary(Scene scene, Collection<LocationId> locations) {
    return "%d of the last %d runs %s in %s"
        .formatted(when.runs(), when.of(), how(scene), Wide.words(scene, locations));
  }

  private static String how(Scene scene) {
    Telling telling = scene.state().findings().slowness();
    return telling != null && telling.finding().cause() == Cause.CLEAN_UP
        ? "without clean-up"
        : "slow";
  }

  @Override
  public String missing(Scene scene) {
    if (scene.isOpen(When.Failing.class)) {
      return "gives way to the rule failing, which is open";
    }
    List<LocationId> slow = locations(scene, true);
    return slow.isEmpty()
        ? slowest(scene)
        : "%d of the last %d runs slow in %d of the %d locations that it takes"
            .formatted(when.runs(), when.of(), slow.size(), needed(scene, slow));
  }

  private String slowest(Scene scene) {
    return scene.notDark().stream()
        .filter(at -> slowAt(scene, at) > 0)
        .max(Comparator.comparingInt((LocationId at) -> slowAt(scene, at)))
        .map(
            at ->
                "%s was slow in %d of the %d runs of %d that it takes"
                    .formatted(at, slowAt(scene, at), when.runs(), when.of()))
        .orElse("no location is slow");
  }

  private int slowAt(Scene scene, LocationId location) {
    return scene.at(location).pace().slowOf(when.of());
  }

  @Override
  public @Nullable Telling telling(CheckState state) {
    return state.findings().slowness();
  }

  @Override
  public Instant since(Scene scene, LocationId location) {
    return scene.at(location).pace().since();
  }

  @Override
  public String endOf(Scene scene) {
    return scene.isOpen(When.Failing.class) ? "goes on as failing" : "recovered";
  }
}
