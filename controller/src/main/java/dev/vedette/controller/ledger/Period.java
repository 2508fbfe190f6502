// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.timetable.Timetable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a check was live in a location on one grid: all its instants in {@code [from, until)} are
 * planned. Versions of a definition that share the grid share the period.
 *
 * @param until null while it goes on
 */
public record Period(
    CheckId check,
    LocationId location,
    Timetable timetable,
    Instant from,
    @Nullable Instant until) {

  /** Its instants in {@code [begin, end)}. */
  public List<Instant> between(Instant begin, Instant end) {
    return timetable.between(location, latest(begin), earliest(end));
  }

  long count(Instant begin, Instant end) {
    return timetable.count(location, latest(begin), earliest(end));
  }

  /** The same, ended. */
  public Period until(Instant end) {
    return new Period(check, location, timetable, from, end);
  }

  private Instant latest(Instant begin) {
    return begin.isAfter(from) ? begin : from;
  }

  Instant earliest(Instant end) {
    return until != null && until.isBefore(end) ? until : end;
  }
}
