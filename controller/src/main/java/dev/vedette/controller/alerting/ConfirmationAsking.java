// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.check.Rule.When;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.LocationState.Control;
import dev.vedette.controller.alerting.Transition.Ask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * After a failed run: two other locations at once, the same one up to three times, some time apart,
 * and the location's control targets when it fails alone.
 */
final class ConfirmationAsking implements Asking {

  @Override
  public List<Ask> after(Scene scene, RunJudged run) {
    LocationId here = run.slot().location();
    if (scene.lights().isDark(here) || isKnown(scene, here)) {
      return List.of();
    }
    List<Ask> asks = new ArrayList<>();
    if (!scene.cadence().atMostOnce()) {
      asks.addAll(others(scene, here));
      asks.addAll(again(scene, here));
    }
    asks.addAll(control(scene, here));
    return asks;
  }

  private static boolean isKnown(Scene scene, LocationId here) {
    boolean wanted =
        scene.ruleOf(When.Failing.class) != null || scene.ruleOf(When.FailingHere.class) != null;
    return !wanted
        || scene.isOpen(When.Failing.class)
        || Asking.isOpenAt(scene, When.FailingHere.class, here);
  }

  private static List<Ask> others(Scene scene, LocationId here) {
    Instant since = scene.at(here).streak().since();
    List<LocationId> beside = new ArrayList<>(scene.notDark());
    Collections.rotate(beside, -beside.indexOf(here));
    beside.remove(here);
    List<LocationId> silent =
        beside.stream().filter(at -> scene.at(at).streak().judged().isBefore(since)).toList();
    int heard = beside.size() - silent.size();
    int others = isLenient(scene, here) ? 2 * OTHERS : OTHERS;
    int wanted = Math.min(others, beside.size()) - heard - Asks.pendingBeside(scene.state(), here);
    List<LocationId> free = silent.stream().filter(at -> isFree(scene, at)).toList();
    return Asking.spread(free, Math.max(0, wanted)).stream()
        .map(at -> new Ask(SlotKind.CONFIRMATION, at, scene.now(), "failed in " + here))
        .toList();
  }

  private static boolean isFree(Scene scene, LocationId at) {
    return scene.lights().isLit(at) && !Asks.isPending(scene.state(), SlotKind.CONFIRMATION, at);
  }

  private static List<Ask> again(Scene scene, LocationId here) {
    int failed = scene.at(here).failed();
    if (isEnough(scene, here, failed)
        || Asks.isPending(scene.state(), SlotKind.CONFIRMATION, here)
        || isSettledBy(scene, here)) {
      return List.of();
    }
    Instant at = Spacing.of(scene.cadence()).next(scene.at(here).streak(), scene.now());
    return List.of(new Ask(SlotKind.CONFIRMATION, here, at, "failed " + failed + " in a row"));
  }

  /** What one location can say by itself: it fails again, and it fails for long. */
  private static boolean isEnough(Scene scene, LocationId here, int failed) {
    boolean alone = scene.locations().size() == 1;
    boolean partial = scene.ruleOf(When.FailingHere.class) != null || scene.failingBeside(here) > 0;
    int more = more(scene, here);
    if (alone || !partial) {
      return failed >= FailingCondition.RUNS + more;
    }
    return failed >= FailingHereCondition.RUNS + more && Confirmed.isLasting(scene, here);
  }

  private static int more(Scene scene, LocationId here) {
    return isLenient(scene, here) ? 1 : 0;
  }

  private static boolean isLenient(Scene scene, LocationId here) {
    return scene.rules().stream()
        .filter(
            rule -> rule.when() instanceof When.Failing || rule.when() instanceof When.FailingHere)
        .anyMatch(rule -> Leniency.of(scene, rule, List.of(here)));
  }

  /**
   * A crowd fails and one of it is run again, or was: that settles it for all, unless others pass
   * and it has to last.
   */
  private static boolean isSettledBy(Scene scene, LocationId here) {
    List<LocationId> failing = scene.locations().stream().filter(scene::isFailing).toList();
    boolean contested = Confirmed.isContested(scene, failing);
    return Confirmed.isCrowd(scene, here)
        && failing.stream()
            .filter(other -> !other.equals(here))
            .anyMatch(
                other ->
                    (!contested
                            && scene.at(other).failed()
                                >= FailingCondition.RUNS + more(scene, other))
                        || Confirmed.isLasting(scene, other)
                        || Asks.isPending(scene.state(), SlotKind.CONFIRMATION, other));
  }

  private static List<Ask> control(Scene scene, LocationId here) {
    Control said = scene.at(here).control();
    boolean known = said == Control.ANSWERED || said == Control.NONE;
    if (known
        || scene.failingBeside(here) > 0
        || Asks.isPending(scene.state(), SlotKind.CONTROL, here)) {
      return List.of();
    }
    return List.of(new Ask(SlotKind.CONTROL, here, scene.now(), "only " + here + " fails"));
  }
}
