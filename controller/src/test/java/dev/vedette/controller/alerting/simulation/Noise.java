// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.simulation;

import dev.vedette.controller.alerting.simulation.Spell.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/** Months in which nobody should be woken. */
enum Noise {
  RARE("independent 0.1 %", month -> new Truth(month, 0.001, List.of())),
  COMMON("independent 0.5 %", month -> new Truth(month, 0.005, List.of())),
  HEAVY("independent 1 %", month -> new Truth(month, 0.01, List.of())),
  BLIPS("blips of 5 to 60 s", month -> new Truth(month, 0, blips(month))),
  DEAD_LOCATION("one dead location", month -> new Truth(month, 0, dead(month))),
  SLOW_THIRD_PARTY("slow third party", month -> new Truth(month, 0, slow(month)));

  /** For a person. */
  final String name;

  private final IntFunction<Truth> truth;

  Noise(String name, IntFunction<Truth> truth) {
    this.name = name;
    this.truth = truth;
  }

  /** The months differ, and are the same at every call. */
  Truth month(int number) {
    return truth.apply(number + 1);
  }

  /** Six a day, each in two to five of the locations. */
  private static List<Spell> blips(int seed) {
    Random random = new Random(seed);
    List<Spell> spells = new ArrayList<>();
    for (long from = random.nextLong(14_400_000); from < Simulation.MONTH; ) {
      long lasts = 5_000 + random.nextLong(55_001);
      Kind kind = random.nextBoolean() ? Kind.REFUSED : Kind.HANGING;
      spells.add(new Spell(from, from + lasts, some(random, 2 + random.nextInt(4)), kind));
      from += 7_200_000 + random.nextLong(14_400_000);
    }
    return spells;
  }

  /** Each week one location loses its network for three hours. */
  private static List<Spell> dead(int seed) {
    Random random = new Random(seed);
    List<Spell> spells = new ArrayList<>();
    for (int week = 0; week < 4; week++) {
      long from = week * 604_800_000L + 86_400_000 + random.nextLong(86_400_000);
      spells.add(new Spell(from, from + 10_800_000, some(random, 1), Kind.CUT));
    }
    return spells;
  }

  /** Each day for an hour, everywhere. */
  private static List<Spell> slow(int seed) {
    Random random = new Random(seed);
    List<Spell> spells = new ArrayList<>();
    for (int day = 0; day < 30; day++) {
      long from = day * 86_400_000L + random.nextLong(82_800_000);
      spells.add(new Spell(from, from + 3_600_000, Outage.EVERYWHERE, Kind.SLOW));
    }
    return spells;
  }

  static int some(Random random, int count) {
    int places = 0;
    while (Integer.bitCount(places) < count) {
      places |= 1 << random.nextInt(Simulation.PLACES);
    }
    return places;
  }
}
