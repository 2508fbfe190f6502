// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.window.SeriesKey;
import dev.vedette.controller.alerting.window.WindowRules;
import dev.vedette.controller.alerting.window.Windows;
import java.util.List;
import java.util.Optional;

/**
 * From an event to what the windows hold. Only scheduled runs fill them, by their due instant, so
 * that the order of arrival does not matter; none from a dark location, and none while the check is
 * in maintenance or held for a deploy.
 */
final class Filling {
  private Filling() {}

  /** The state after the windows took what the event brings. Nothing to do for most checks. */
  static CheckState after(Scene scene, Event event) {
    CheckState state = scene.state();
    if (!WindowRules.in(scene.context().definition())) {
      return state.windows().isEmpty() ? state : state.with(Windows.NONE);
    }
    List<Windowed> rules = windowed(scene);
    Windows windows = state.windows();
    if (event instanceof Event.Redefined) {
      windows = windows.only(key -> isWanted(rules, key, scene));
    }
    if (event instanceof RunJudged run && isOfWindows(scene, run)) {
      windows = filled(windows, scene, run, rules);
    }
    return state.with(windows.at(scene.now()));
  }

  private static List<Windowed> windowed(Scene scene) {
    return scene.rules().stream().map(Windowed::of).flatMap(Optional::stream).toList();
  }

  private static boolean isWanted(List<Windowed> rules, SeriesKey key, Scene scene) {
    return rules.stream().anyMatch(rule -> rule.looksAt(key, scene.locations()));
  }

  private static boolean isOfWindows(Scene scene, RunJudged run) {
    LocationId location = run.slot().location();
    return run.slot().kind() == SlotKind.SCHEDULED
        && scene.locations().contains(location)
        && !scene.lights().isDark(location);
  }

  private static Windows filled(Windows windows, Scene scene, RunJudged run, List<Windowed> rules) {
    Windows filled = windows;
    for (Windowed rule : rules) {
      if (!isHushed(scene, rule.rule(), run)) {
        filled = rule.filled(filled, run);
      }
    }
    return filled;
  }

  private static boolean isHushed(Scene scene, Rule rule, RunJudged run) {
    for (Hush hush : scene.state().notes().hushes()) {
      if (hush.origin() != Hush.Origin.SILENCE
          && hush.until().isAfter(run.slot().due())
          && agrees(hush.only().locations(), run.slot().location())
          && agrees(hush.only().rules(), rule.id())) {
        return true;
      }
    }
    return false;
  }

  private static <T> boolean agrees(List<T> only, T one) {
    return only.isEmpty() || only.contains(one);
  }
}
