// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.controller.alerting.RuleState.Flap;
import dev.vedette.controller.alerting.RuleState.Open;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule flaps when its incident begins for the third time within an hour, or within twelve periods
 * of its check where that is longer. The incident then stays open until no location was in trouble
 * for ten minutes, or three periods: one page, not one for each flap.
 */
final class Flapping {
  /** So many begins are flapping. */
  static final int BEGINS = 3;

  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int WINDOW_PERIODS = 12;
  private static final Duration CALM = Duration.ofMinutes(10);
  private static final int CALM_PERIODS = 3;

  private Flapping() {}

  /** Without begins too long ago to count. */
  static RuleState remembered(Scene scene, RuleState state) {
    Instant from = scene.now().minus(longer(scene, WINDOW, WINDOW_PERIODS));
    List<Instant> recent = state.begins().stream().filter(from::isBefore).toList();
    return recent.size() == state.begins().size() ? state : state.begun(recent);
  }

  /** With one that begins now. */
  static RuleState begun(Scene scene, RuleState before) {
    List<Instant> all = Stream.concat(before.begins().stream(), Stream.of(scene.now())).toList();
    return before.begun(all.subList(Math.max(0, all.size() - BEGINS), all.size()));
  }

  /** How an incident that began now is to be kept. */
  static @Nullable Flap of(RuleState begun) {
    return begun.begins().size() >= BEGINS ? Flap.RESTLESS : null;
  }

  /** As calm as it is now; unchanged when it does not flap. */
  static Open heard(Scene scene, Open open, boolean calm) {
    Flap flap = open.flapping();
    if (flap == null || calm == (flap.calm() != null)) {
      return open;
    }
    return open.flapping(calm ? new Flap(scene.now()) : Flap.RESTLESS);
  }

  /** Whether it must stay open, although its locations recovered. */
  static boolean keeps(Scene scene, Open open) {
    Instant ends = ends(scene, open);
    return open.flapping() != null && (ends == null || ends.isAfter(scene.now()));
  }

  /** When it ends if nothing happens until then; null when it does not flap, or is not calm. */
  static @Nullable Instant ends(Scene scene, Open open) {
    Flap flap = open.flapping();
    return flap == null || flap.calm() == null ? null : flap.calm().plus(calm(scene));
  }

  /** How long it must be calm. */
  static Duration calm(Scene scene) {
    return longer(scene, CALM, CALM_PERIODS);
  }

  private static Duration longer(Scene scene, Duration least, int periods) {
    Duration most = scene.cadence().every().multipliedBy(periods);
    return most.compareTo(least) > 0 ? most : least;
  }
}
