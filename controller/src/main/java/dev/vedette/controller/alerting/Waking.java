// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.check.Rule;
import dev.vedette.controller.alerting.RuleState.Open;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When time alone would change something. */
final class Waking {
  private Waking() {}

  /** The first instant after now; null for never. */
  static @Nullable Instant of(Scene scene) {
    if (!scene.state().isRestless()) {
      return null;
    }
    List<@Nullable Instant> all = new ArrayList<>();
    all.add(Quiet.nextEnd(scene));
    all.add(Depending.wake(scene));
    for (Rule rule : scene.rules()) {
      RuleState state = scene.state().rule(rule.id());
      if (state.open() != null) {
        open(scene, rule, state.open(), all);
      }
      held(rule, state.heldSince(), all);
      Conditions.of(rule).ifPresent(condition -> all.add(condition.wake(scene)));
    }
    return all.stream()
        .flatMap(instant -> Optional.ofNullable(instant).stream())
        .filter(instant -> instant.isAfter(scene.now()))
        .min(Instant::compareTo)
        .orElse(null);
  }

  private static void open(Scene scene, Rule rule, Open open, List<@Nullable Instant> all) {
    all.add(Flapping.ends(scene, open));
    all.add(Episodes.reminderDue(rule, open));
  }

  private static void held(Rule rule, @Nullable Instant since, List<@Nullable Instant> all) {
    if (since != null) {
      for (Duration hold : List.of(rule.common().hold(), Episodes.LONGEST_HOLD)) {
        all.add(since.plus(hold));
        all.add(since.plus(hold).plus(Dependency.PATIENCE));
      }
    }
  }
}
