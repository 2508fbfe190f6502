// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.checks.model.check.Rule.When;
import dev.vedette.controller.alerting.Footing.Outage;
import dev.vedette.controller.alerting.RuleState.Open;
import dev.vedette.controller.alerting.Transition.Stands;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a check stands for those that depend on it: what its rule {@code failing} says. */
final class Footings {
  private Footings() {}

  /** Told when it is another than before. */
  static Optional<Stands> change(Scene scene) {
    Footing now = of(scene);
    return now.equals(scene.state().notes().ties().footing())
        ? Optional.empty()
        : Optional.of(new Stands(now));
  }

  private static Footing of(Scene scene) {
    for (Rule rule : scene.rules()) {
      Open open = scene.state().rule(rule.id()).open();
      if (rule.when() instanceof When.Failing && open != null && !open.isCalm()) {
        return open(scene, rule, open);
      }
    }
    return isFailingAnywhere(scene) ? Footing.SUSPECT : Footing.RIGHT;
  }

  private static boolean isFailingAnywhere(Scene scene) {
    return scene.state().locations().anyValue(place -> place.failed() > 0)
        && scene.locations().stream().anyMatch(location -> scene.at(location).failed() > 0);
  }

  private static Footing open(Scene scene, Rule rule, Open open) {
    boolean quiet = Quiet.until(scene, rule, open.severity(), open.locations()) != null;
    if (quiet || !(open.paged() || isHeld(scene, rule, open))) {
      return Footing.UNHEARD;
    }
    return Footing.failing(
        new Outage(open.severity(), open.since(), concerned(scene, open.since())));
  }

  /** By what it depends on itself: then that is the root, and it pages. */
  private static boolean isHeld(Scene scene, Rule rule, Open open) {
    return Conditions.of(rule)
        .map(on -> Depending.hold(scene, on, open.severity(), open.locations()) != null)
        .orElse(false);
  }

  /**
   * Where it failed since then, or may fail: everywhere but where it was right all the time. One
   * that failed and is right again still counts: what depends on it is given time to follow.
   */
  private static List<LocationId> concerned(Scene scene, Instant since) {
    return scene.locations().stream().filter(at -> !isRightAlong(scene.at(at), since)).toList();
  }

  private static boolean isRightAlong(LocationState place, Instant since) {
    return place.right() > 0
        && place.streak().since().isBefore(since)
        && !place.streak().judged().isBefore(since);
  }
}
