// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.recurrence;

import dev.vedette.checks.model.WrittenDuration;
import dev.vedette.checks.model.repository.Maintenance.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The times of a window. A local start that the clocks skip in spring is the first instant after
 * the gap; one that occurs twice in autumn is its first occurrence. {@code lasts} is elapsed time:
 * two hours are two hours on those nights, too.
 */
public final class Occurrences {
  /** So many are looked at to see whether a window is over before it begins again. */
  private static final int LOOKED_AT = 60;

  /** More than any zone's offset moves in one step. */
  private static final Duration MARGIN = Duration.ofDays(2);

  private final Window window;
  private final LocalStarts starts;

  private Occurrences(Window window, LocalStarts starts) {
    this.window = window;
    this.starts = starts;
  }

  /**
   * The times of {@code window}.
   *
   * @throws UnusableWindowException when its rule is none, its first start is not one of the
   *     rule's, or it begins again before it has ended
   */
  public static Occurrences of(Window window) {
    Occurrences occurrences = new Occurrences(window, LocalStarts.of(window));
    List<LocalDateTime> first = occurrences.first();
    requireBeginning(window, first);
    for (int i = 1; i < first.size(); i++) {
      occurrences.requireEnd(first.get(i - 1), first.get(i));
    }
    return occurrences;
  }

  private List<LocalDateTime> first() {
    List<LocalDateTime> first = new ArrayList<>();
    starts.visit(
        window.starts(),
        start -> {
          first.add(start);
          return first.size() < LOOKED_AT;
        });
    return first;
  }

  private static void requireBeginning(Window window, List<LocalDateTime> first) {
    if (first.isEmpty()) {
      throw new UnusableWindowException(
          "'" + window.repeats() + "' has no time at or after " + window.starts(),
          "name days that exist, or drop repeats: for a single window");
    }
    if (!first.getFirst().equals(window.starts())) {
      throw new UnusableWindowException(
          "the first start, " + window.starts() + ", is none of the times of " + window.repeats(),
          "write starts: " + first.getFirst() + ", which is the first of them");
    }
  }

  private void requireEnd(LocalDateTime one, LocalDateTime next) {
    if (instant(next).isBefore(occurrence(one).end())) {
      throw new UnusableWindowException(
          "the window of " + one + " begins again at " + next + ", before it has ended",
          "make it last at most "
              + WrittenDuration.of(Duration.between(instant(one), instant(next))));
    }
  }

  /** The one that is in force at {@code now}. */
  public Optional<Occurrence> at(Instant now) {
    return around(now).stream().filter(one -> one.contains(now)).findFirst();
  }

  /** When the next begins, later than {@code now}. */
  public Optional<Instant> nextStart(Instant now) {
    return around(now).stream().map(Occurrence::start).filter(now::isBefore).findFirst();
  }

  /** The one in force at {@code now} and the next, as far as there are any. */
  private List<Occurrence> around(Instant now) {
    List<Occurrence> found = new ArrayList<>();
    LocalDateTime earliest =
        LocalDateTime.ofInstant(now.minus(window.lasts()).minus(MARGIN), window.zone());
    starts.visit(
        earliest,
        start -> {
          Occurrence one = occurrence(start);
          if (one.end().isAfter(now)) {
            found.add(one);
          }
          return !one.start().isAfter(now);
        });
    return found;
  }

  private Occurrence occurrence(LocalDateTime start) {
    Instant instant = instant(start);
    return new Occurrence(instant, instant.plus(window.lasts()));
  }

  private Instant instant(LocalDateTime local) {
    ZoneOffsetTransition change = window.zone().getRules().getTransition(local);
    return change != null && change.isGap()
        ? change.getInstant()
        : local.atZone(window.zone()).withEarlierOffsetAtOverlap().toInstant();
  }
}
