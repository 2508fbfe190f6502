// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.Rule.When;
import dev.vedette.controller.alerting.Condition.Certainty;
import dev.vedette.controller.alerting.Event.DependencyHeard;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.Footing.Outage;
import dev.vedette.controller.alerting.Transition.AskOther;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What {@code depends_on} does: asks what a check depends on, waits for it, and holds pages. */
final class Depending {
  private Depending() {}

  /**
   * A dependency that holds a page.
   *
   * @param until when the page goes out if nothing changes; null while the dependency fails
   */
  record Hold(CheckId on, Outage outage, @Nullable Instant until) {
    /** Why, for a person. */
    String words() {
      return until == null
          ? "depends on %s, which is failing since %s".formatted(on, outage.since())
          : "depends on %s, which has recovered; pages at %s if it still fails"
              .formatted(on, until);
    }
  }

  static CheckState heard(Scene scene, DependencyHeard heard) {
    if (!dependencies(scene).contains(heard.on())) {
      return scene.state();
    }
    Duration grace = scene.cadence().every().multipliedBy(2);
    Dependency next = of(scene, heard.on()).heard(heard.footing(), grace, scene.now());
    return with(scene.state(), heard.on(), next);
  }

  /** Without what it depends on no more. */
  static CheckState onlyNamed(Scene scene, CheckState state) {
    SortedMap<CheckId, Dependency> left = new TreeMap<>(state.notes().ties().on());
    left.keySet().retainAll(dependencies(scene));
    return state.with(state.notes().ties().on(left));
  }

  /** Asks for runs of what it depends on when it fails and that is not told yet. */
  static List<AskOther> asks(Scene scene, RunJudged run) {
    if (run.verdict() != Verdict.FAILED
        || scene.isOpen(When.Failing.class)
        || scene.lights().isDark(run.slot().location())) {
      return List.of();
    }
    LocationId here = run.slot().location();
    List<AskOther> asks = new ArrayList<>();
    for (CheckId on : dependencies(scene)) {
      Dependency known = of(scene, on);
      if (!known.holds(scene.now()) && !known.isAsked(scene.now())) {
        String why = scene.context().definition().id() + " depends on it and failed in " + here;
        asks.add(new AskOther(on, here, scene.now(), why));
      }
    }
    return asks;
  }

  static CheckState with(CheckState state, List<AskOther> asked) {
    CheckState next = state;
    for (AskOther ask : asked) {
      Dependency known = next.notes().ties().on().getOrDefault(ask.check(), Dependency.UNKNOWN);
      next = with(next, ask.check(), known.asked(ask.location(), ask.at()));
    }
    return next;
  }

  /**
   * Until when a page that would go out since {@code ready} waits for an answer; null when it need
   * not.
   */
  static @Nullable Instant waitsUntil(Scene scene, Condition condition, Instant ready) {
    Instant longest = ready.plus(Dependency.PATIENCE);
    boolean waits =
        condition instanceof TargetFailure
            && longest.isAfter(scene.now())
            && dependencies(scene).stream().anyMatch(on -> of(scene, on).isAwaited(scene.now()));
    return waits ? longest : null;
  }

  /**
   * What holds the page of an incident that concerns {@code locations}; null when nothing does.
   * Locations that no dependency explains page when they are enough for the rule by themselves.
   */
  static @Nullable Hold hold(
      Scene scene, Condition condition, Severity severity, Collection<LocationId> locations) {
    List<Hold> holding = holding(scene, severity);
    List<LocationId> explained =
        locations.stream().filter(location -> isExplained(holding, location)).toList();
    boolean enough = explained.size() < locations.size() && begins(scene, condition, explained);
    return explained.isEmpty() || enough
        ? null
        : holding.stream()
            .filter(hold -> explained.stream().anyMatch(hold.outage().locations()::contains))
            .findFirst()
            .orElse(null);
  }

  private static List<Hold> holding(Scene scene, Severity severity) {
    List<Hold> holding = new ArrayList<>();
    for (CheckId on : dependencies(scene)) {
      Dependency known = of(scene, on);
      if (known.holds(scene.now()) && outage(known).severity().compareTo(severity) >= 0) {
        holding.add(new Hold(on, outage(known), known.until()));
      }
    }
    return holding;
  }

  private static boolean isExplained(List<Hold> holding, LocationId location) {
    return holding.stream().anyMatch(hold -> hold.outage().locations().contains(location));
  }

  private static boolean begins(
      Scene scene, Condition condition, Collection<LocationId> explained) {
    CheckState rest = scene.state();
    for (LocationId location : explained) {
      rest = rest.with(location, LocationState.UNKNOWN);
    }
    return condition.begins(scene.with(rest)) != Certainty.NO;
  }

  /** When time alone would let a held page go; null for never. */
  static @Nullable Instant wake(Scene scene) {
    return dependencies(scene).stream()
        .map(on -> of(scene, on).until())
        .filter(until -> until != null && until.isAfter(scene.now()))
        .map(Objects::requireNonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }

  private static Outage outage(Dependency known) {
    return Objects.requireNonNull(known.footing().outage());
  }

  private static List<CheckId> dependencies(Scene scene) {
    return scene.context().definition().alerting().dependsOn();
  }

  private static Dependency of(Scene scene, CheckId on) {
    return scene.state().notes().ties().on().getOrDefault(on, Dependency.UNKNOWN);
  }

  private static CheckState with(CheckState state, CheckId on, Dependency changed) {
    SortedMap<CheckId, Dependency> all = new TreeMap<>(state.notes().ties().on());
    all.put(on, changed);
    return state.with(state.notes().ties().on(all));
  }
}
