// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.timetable;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.Cadence;
import dev.vedette.checks.model.check.CheckDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The grid of one check: a tick every {@code every}, on UTC instants, the same after each restart.
 * Tick k begins at k × every + (SHA-256 of the stable id mod every), counted from the epoch; the
 * locations whose turn it is run evenly spread over it, in the order of their names.
 *
 * @param stableId what the phase hangs on: a rename moves nothing
 * @param every in whole milliseconds
 * @param locations sorted by name
 * @param spread how many locations run at each tick, in turn; {@link Cadence#ALL} for all
 */
public record Timetable(CheckId stableId, Duration every, List<LocationId> locations, int spread) {
  public Timetable {
    locations = locations.stream().sorted().distinct().toList();
    if (every.toMillis() <= 0 || spread < 0 || locations.isEmpty()) {
      throw new IllegalArgumentException(
          "no grid of " + every + " over " + locations + ", " + spread + " at a time");
    }
  }

  /** The timetable that {@code definition} asks for. */
  public static Timetable of(CheckDefinition definition) {
    return new Timetable(
        definition.identity().stableId(),
        definition.cadence().every(),
        definition.locations(),
        definition.cadence().spread());
  }

  /**
   * The location's due instants in {@code [from, until)}, in order; none for a foreign location.
   */
  public List<Instant> between(LocationId location, Instant from, Instant until) {
    List<Instant> found = new ArrayList<>();
    Ticks ticks = ticks(location);
    for (long due = ticks.atOrAfter(ceil(from));
        due < ceil(until);
        due = ticks.atOrAfter(due + 1)) {
      found.add(Instant.ofEpochMilli(due));
    }
    return found;
  }

  /**
   * The location's first due instant at or after {@code from}; {@link Instant#MAX} for a foreign
   * location.
   */
  public Instant firstFrom(LocationId location, Instant from) {
    long due = ticks(location).atOrAfter(ceil(from));
    return due == Long.MAX_VALUE ? Instant.MAX : Instant.ofEpochMilli(due);
  }

  /** How many instants {@link #between} gives. */
  public long count(LocationId location, Instant from, Instant until) {
    Ticks ticks = ticks(location);
    long round = ticks.round();
    long begin = ceil(from);
    long whole = Math.max(0, Math.floorDiv(ceil(until) - begin, round));
    Instant rest = Instant.ofEpochMilli(begin + whole * round);
    return whole * ticks.perRound() + between(location, rest, until).size();
  }

  /** Whether {@code due} is one of the location's instants. */
  public boolean has(LocationId location, Instant due) {
    return firstFrom(location, due).equals(due);
  }

  private Ticks ticks(LocationId location) {
    return new Ticks(
        every.toMillis(), Phase.of(stableId, every), locations.indexOf(location), turn());
  }

  private Ticks.Turn turn() {
    int all = locations.size();
    return new Ticks.Turn(spread == Cadence.ALL ? all : Math.min(spread, all), all);
  }

  /** A due instant is a whole millisecond: what is finer rounds up. */
  private static long ceil(Instant instant) {
    long millis = instant.toEpochMilli();
    return Instant.ofEpochMilli(millis).isBefore(instant) ? millis + 1 : millis;
  }
}
