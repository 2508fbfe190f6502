// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.simulation;

import dev.vedette.controller.alerting.simulation.Spell.Kind;
import java.util.List;
import java.util.Random;

/** Real outages, of half an hour, of which somebody should be told soon. */
enum Outage {
  GLOBAL("everywhere", Simulation.PLACES),
  SOME_REGIONS("three regions", 3),
  ONE_REGION("one region", 1);

  static final int EVERYWHERE = (1 << Simulation.PLACES) - 1;
  static final long LASTS = 1_800_000;

  /** For a person. */
  final String name;

  private final int places;

  Outage(String name, int places) {
    this.name = name;
    this.places = places;
  }

  /** They begin at any moment of a tick; every other one hangs instead of refusing. */
  Spell spell(int number) {
    Random random = new Random(31L * number + ordinal());
    long from = 2 * Simulation.EVERY + random.nextLong(Simulation.EVERY);
    Kind kind = number % 2 == 0 ? Kind.REFUSED : Kind.HANGING;
    return new Spell(from, from + LASTS, Noise.some(random, places), kind);
  }

  Truth truth(int number) {
    return new Truth(number, 0, List.of(spell(number)));
  }
}
