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
    List<@Nullable Instant> all = new ArrayList<>();
    if (scene.state().isRestless()) {
      all.add(Quiet.nextEnd(scene));
    }
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
      Duration wanted = rule.common().hold();
      all.add(since.plus(wanted));
      all.add(since.plus(Episodes.LONGEST_HOLD));
    }
  }
}
