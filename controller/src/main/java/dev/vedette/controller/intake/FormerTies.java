// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.CheckId;
import dev.vedette.controller.alerting.CheckState;
import dev.vedette.controller.alerting.Dependency;
import dev.vedette.controller.alerting.Event.DependencyHeard;
import dev.vedette.controller.alerting.Footing;
import dev.vedette.controller.definitions.LiveCheck;
import dev.vedette.controller.ledger.RenameRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a check knows of those that it depends on, under ids that they have no more. */
final class FormerTies {
  private final RenameRepository renames;
  private final Dependants dependants;

  FormerTies(RenameRepository renames, Dependants dependants) {
    this.renames = renames;
    this.dependants = dependants;
  }

  /**
   * What it must hear again under the ids of now: first what was said before, so that a recovery
   * since then is one, and then what is said now.
   */
  List<DependencyHeard> again(Step step, LiveCheck check, CheckState state) {
    Map<CheckId, Dependency> known = state.notes().ties().on();
    List<DependencyHeard> heard = new ArrayList<>();
    for (CheckId on : check.definition().alerting().dependsOn()) {
      if (!known.containsKey(on)) {
        known.keySet().stream()
            .filter(id -> renames.present(step.transaction(), id).filter(on::equals).isPresent())
            .map(known::get)
            .findFirst()
            .ifPresent(
                then -> heard.addAll(words(on, then.footing(), dependants.footing(step, on))));
      }
    }
    return heard;
  }

  private static List<DependencyHeard> words(CheckId on, Footing then, Footing now) {
    DependencyHeard before = new DependencyHeard(on, then);
    return now.equals(then) ? List.of(before) : List.of(before, new DependencyHeard(on, now));
  }
}
