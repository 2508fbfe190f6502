// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.CheckId;
import dev.vedette.controller.alerting.CheckState;
import dev.vedette.controller.alerting.Dependency;
import dev.vedette.controller.alerting.Event.DependencyHeard;
import dev.vedette.controller.alerting.Footing;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** What a check knows of those that it depends on, under ids that they have no more. */
final class FormerTies {
  private final Supplier<DefinitionSet> live;
  private final Dependants dependants;

  FormerTies(Supplier<DefinitionSet> live, Dependants dependants) {
    this.live = live;
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
        former(on).stream()
            .map(known::get)
            .filter(Objects::nonNull)
            .findFirst()
            .ifPresent(
                then -> heard.addAll(words(on, then.footing(), dependants.footing(step, on))));
      }
    }
    return heard;
  }

  private List<CheckId> former(CheckId id) {
    LiveCheck check = live.get().checks().get(id);
    return check == null ? List.of() : check.definition().identity().former().reversed();
  }

  private static List<DependencyHeard> words(CheckId on, Footing then, Footing now) {
    DependencyHeard before = new DependencyHeard(on, then);
    return now.equals(then) ? List.of(before) : List.of(before, new DependencyHeard(on, now));
  }
}
