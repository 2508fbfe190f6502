// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.hush;

import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.recurrence.Occurrence;
import dev.vedette.checks.model.recurrence.Occurrences;
import dev.vedette.checks.model.repository.Maintenance;
import dev.vedette.controller.alerting.Hush;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the repository's maintenance windows say at an instant: a pure function of both. */
public final class MaintenanceWindows {
  private final List<Timed> all;

  private record Timed(Maintenance maintenance, Occurrences times) {
    Optional<Spell> at(Instant instant) {
      return times.at(instant).map(this::spell);
    }

    private Spell spell(Occurrence time) {
      Hush hush =
          new Hush(
              Words.parse(Hush.Mode.class, Words.of(maintenance.mode())).orElseThrow(),
              Hush.Origin.MAINTENANCE,
              Why.brief(maintenance.name()),
              time.end().truncatedTo(ChronoUnit.MILLIS),
              maintenance.match().facets());
      return new Spell(maintenance.match(), time.start(), hush);
    }

    Stream<Instant> changes(Instant after) {
      return Stream.concat(
          times.at(after).map(Occurrence::end).stream(), times.nextStart(after).stream());
    }
  }

  public MaintenanceWindows(List<Maintenance> maintenance) {
    this.all =
        maintenance.stream().map(one -> new Timed(one, Occurrences.of(one.window()))).toList();
  }

  /** The windows that are open, in {@link Spell#ORDER}. */
  public List<Spell> at(Instant instant) {
    return all.stream().flatMap(one -> one.at(instant).stream()).sorted(Spell.ORDER).toList();
  }

  /** The first instant after {@code instant} at which one begins or ends; empty for never. */
  public Optional<Instant> change(Instant instant) {
    return all.stream().flatMap(one -> one.changes(instant)).min(Instant::compareTo);
  }
}
