// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.light;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.alerting.Light;
import dev.vedette.controller.alerting.light.FleetFacts.Voice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How bright one location is. */
final class Lighting {
  /** So many targets must fail together before a location is called dark for them. */
  private static final int FEWEST = 2;

  /**
   * An answer so long before a failure still speaks for the location: the period of control runs.
   */
  private static final Duration LASTING = Duration.ofSeconds(60);

  private Lighting() {}

  static Light of(FleetFacts facts, LocationId location, Lamp lamp) {
    Light byTargets = byTargets(facts.controls().getOrDefault(location, Set.of()), lamp);
    return switch (facts.voice(location)) {
      case GONE -> Light.DARK;
      case SILENT -> byTargets == Light.DARK ? Light.DARK : Light.DOUBTFUL;
      case HEARD -> byTargets;
    };
  }

  /** Why a dark location is dark, for a person. */
  static String why(FleetFacts facts, LocationId location) {
    return facts.voice(location) == Voice.GONE
        ? "no agent answers"
        : "none of its control targets answers";
  }

  private static Light byTargets(Set<CheckId> targets, Lamp lamp) {
    List<Lamp.Try> tries =
        lamp.tries().entrySet().stream()
            .filter(one -> targets.contains(one.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    Instant failed = latest(tries, false);
    if (failed.equals(Instant.EPOCH)) {
      return Light.LIT;
    }
    Instant answered = latest(tries, true);
    if (answered.equals(Instant.EPOCH)) {
      boolean all = tries.size() == targets.size() && tries.size() >= FEWEST;
      return all ? Light.DARK : Light.DOUBTFUL;
    }
    return answered.plus(LASTING).isBefore(failed) ? Light.DOUBTFUL : Light.LIT;
  }

  private static Instant latest(List<Lamp.Try> tries, boolean answered) {
    return tries.stream()
        .filter(one -> one.answered() == answered)
        .map(Lamp.Try::due)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }
}
