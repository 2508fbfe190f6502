// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.simulation;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.alerting.Checks;
import dev.vedette.controller.alerting.Lights;
import dev.vedette.controller.alerting.light.Fleet;
import dev.vedette.controller.alerting.light.FleetEngine;
import dev.vedette.controller.alerting.light.FleetEvent;
import dev.vedette.controller.alerting.light.FleetFacts;
import dev.vedette.controller.alerting.light.FleetFacts.Voice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** The lights of the locations, as two control targets on different networks make them. */
final class Lamps {
  static final List<String> TARGETS = List.of("one", "two");

  /** Control targets are tried so often, whatever happens. */
  private static final long EVERY = 60_000;

  private static final List<LocationId> LOCATIONS = Checks.locations(Simulation.PLACES);
  private static final FleetFacts FACTS =
      new FleetFacts(
          each(any -> Set.of(new CheckId("one"), new CheckId("two"))),
          each(any -> Voice.HEARD),
          Set.of());

  private final FleetEngine engine = new FleetEngine();
  private Fleet fleet = Fleet.UNKNOWN;
  private Lights lights = Lights.ALL_LIT;

  /** Whether a light changed. */
  boolean tried(LocationId location, String target, Instant due, boolean answered) {
    FleetEvent event = new FleetEvent.Tried(location, new CheckId(target), due, answered);
    fleet = engine.decide(FACTS, fleet, event, due).fleet();
    Lights before = lights;
    lights = Lights.of(fleet.lights(), LOCATIONS);
    return !lights.equals(before);
  }

  /** Tries the targets of what {@code spell} cuts off, from before it until after it. */
  void watch(Simulation world, Spell spell, IntConsumer attempt) {
    int place = Integer.numberOfTrailingZeros(spell.places());
    for (long at = spell.from() - 2 * EVERY; at < spell.to() + 3 * EVERY; at += EVERY) {
      world.at(at, () -> attempt.accept(place));
    }
  }

  Lights lights() {
    return lights;
  }

  boolean allLit() {
    return lights.unlit().isEmpty();
  }

  private static <T> Map<LocationId, T> each(Function<LocationId, T> what) {
    return LOCATIONS.stream().collect(Collectors.toMap(at -> at, what));
  }
}
