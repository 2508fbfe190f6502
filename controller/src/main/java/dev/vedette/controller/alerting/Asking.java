// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.Rule.When;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.Transition.Ask;
import java.util.List;
import java.util.stream.IntStream;

/** Which extra runs the engine needs after a run, as far as it still needs to know. */
interface Asking {
  /** So many other locations are asked. */
  int OTHERS = 2;

  List<Ask> after(Scene scene, RunJudged run);

  /** Chooses by what the run said. */
  static List<Ask> of(Scene scene, RunJudged run) {
    if (run.verdict().isRight() && scene.state().rules().isEmpty()) {
      return List.of();
    }
    boolean latest = scene.at(run.slot().location()).streak().judged().equals(run.slot().due());
    if (!latest || !scene.locations().contains(run.slot().location())) {
      return List.of();
    }
    return switch (run.verdict()) {
      case FAILED -> new ConfirmationAsking().after(scene, run);
      case PASSED, DEGRADED -> new RecoveryAsking().after(scene, run);
      case ERRORED -> List.of();
    };
  }

  /** Whether the check has an open incident of that kind at the location. */
  static boolean isOpenAt(Scene scene, Class<? extends When> kind, LocationId location) {
    RuleState rule = scene.ruleOf(kind);
    return rule != null && rule.isOpenAt(location);
  }

  /** The {@code wanted} of {@code candidates} that lie farthest apart. */
  static List<LocationId> spread(List<LocationId> candidates, int wanted) {
    if (candidates.size() <= wanted) {
      return candidates;
    }
    return IntStream.rangeClosed(1, Math.max(0, wanted))
        .mapToObj(i -> candidates.get(i * candidates.size() / (wanted + 1)))
        .toList();
  }
}
