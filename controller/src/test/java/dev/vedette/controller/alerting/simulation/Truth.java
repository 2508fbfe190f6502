// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.simulation;

import dev.vedette.checks.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a run meets, at every instant and in every location: the same for every policy. */
final class Truth {
  static final long WELL_MILLIS = 300;
  static final long SLOW_MILLIS = 6_000;
  static final long TIMEOUT_MILLIS = 10_000;

  /** Of the runs that meet a slow third party, this many time out. */
  private static final double SLOW_FAILS = 0.02;

  /** How a run ended and how long it took. */
  record Met(Verdict verdict, long millis) {
    static final Met WELL = new Met(Verdict.PASSED, WELL_MILLIS);
    static final Met REFUSED = new Met(Verdict.FAILED, WELL_MILLIS);
    static final Met TIMED_OUT = new Met(Verdict.FAILED, TIMEOUT_MILLIS);
    static final Met SLOW = new Met(Verdict.DEGRADED, SLOW_MILLIS);
  }

  private final long seed;
  private final double noise;
  private final TreeMap<Long, Spell> spells = new TreeMap<>();

  /**
   * Settles everything.
   *
   * @param noise share of all runs that fail each for itself
   * @param spells that do not overlap
   */
  Truth(long seed, double noise, List<Spell> spells) {
    this.seed = seed;
    this.noise = noise;
    spells.forEach(spell -> this.spells.put(spell.from(), spell));
  }

  Met at(int place, long start) {
    if (share(place, start) < noise) {
      return Met.REFUSED;
    }
    Map.Entry<Long, Spell> spell = spells.floorEntry(start);
    return spell != null && spell.getValue().covers(place, start)
        ? met(spell.getValue(), place, start)
        : Met.WELL;
  }

  private Met met(Spell spell, int place, long start) {
    return switch (spell.kind()) {
      case REFUSED -> Met.REFUSED;
      case HANGING, CUT -> Met.TIMED_OUT;
      case SLOW -> share(place, ~start) < SLOW_FAILS ? Met.TIMED_OUT : Met.SLOW;
    };
  }

  /** Whether the location's own network is gone. */
  boolean isCut(int place, long at) {
    Map.Entry<Long, Spell> spell = spells.floorEntry(at);
    return spell != null
        && spell.getValue().kind() == Spell.Kind.CUT
        && spell.getValue().covers(place, at);
  }

  List<Spell> spells() {
    return List.copyOf(spells.values());
  }

  /** A number from 0 to 1 that hangs on seed, place and instant alone (SplitMix64's finisher). */
  private double share(int place, long start) {
    long bits = seed * 0x9E3779B97F4A7C15L + start * 31 + place * 0xD1B54A32D192ED03L;
    bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
    return ((bits ^ (bits >>> 31)) >>> 11) * 0x1.0p-53;
  }
}
