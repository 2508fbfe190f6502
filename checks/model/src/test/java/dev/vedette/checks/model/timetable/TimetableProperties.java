// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.LocationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class TimetableProperties {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @Property(tries = 300)
  void neighboursOnTheGridAreOneSharePeriodApart(
      @ForAll @IntRange(min = 1000, max = 3_600_000) int every,
      @ForAll @IntRange(min = 1, max = 20) int locations,
      @ForAll @IntRange(min = 0, max = 20) int spread) {
    Timetable timetable =
        TimetableTest.timetable("check", Duration.ofMillis(every), locations, spread);
    int atOnce = spread == 0 ? locations : Math.min(spread, locations);
    List<Instant> all = new ArrayList<>();
    for (LocationId location : timetable.locations()) {
      all.addAll(timetable.between(location, START, START.plusMillis(every * 3L)));
    }
    all.sort(null);
    assertThat(all).hasSizeBetween(3 * atOnce, 3 * atOnce);
    for (int i = 1; i < all.size(); i++) {
      long gap = Duration.between(all.get(i - 1), all.get(i)).toMillis();
      assertThat(gap).isBetween(every / atOnce - 1L, every / atOnce + 1L);
    }
  }

  @Property(tries = 300)
  void countsWhatItLists(
      @ForAll @IntRange(min = 500, max = 60_000) int every,
      @ForAll @IntRange(min = 1, max = 8) int locations,
      @ForAll @IntRange(min = 0, max = 8) int spread,
      @ForAll @LongRange(min = -1000, max = 2_000_000) long window) {
    Timetable timetable =
        TimetableTest.timetable("check", Duration.ofMillis(every), locations, spread);
    LocationId location = timetable.locations().getLast();
    Instant until = START.plusMillis(window);
    assertThat(timetable.count(location, START, until))
        .isEqualTo(timetable.between(location, START, until).size());
  }

  @Property(tries = 300)
  void windowsThatMeetGiveTheSameAsOne(
      @ForAll @IntRange(min = 500, max = 60_000) int every,
      @ForAll @IntRange(min = 1, max = 8) int locations,
      @ForAll @LongRange(min = 0, max = 500_000) long cut) {
    Timetable timetable = TimetableTest.timetable("check", Duration.ofMillis(every), locations, 0);
    LocationId location = timetable.locations().getFirst();
    Instant middle = START.plusMillis(cut);
    Instant end = START.plusMillis(500_000);
    List<Instant> parts = new ArrayList<>(timetable.between(location, START, middle));
    parts.addAll(timetable.between(location, middle, end));
    assertThat(parts).isEqualTo(timetable.between(location, START, end));
  }

  @Property(tries = 500)
  void aChangeOfLocationsLeavesNoGapOverOneAndAHalfPeriodsAndNoneUnderHalf(
      @ForAll @IntRange(min = 1000, max = 600_000) int every,
      @ForAll @IntRange(min = 1, max = 15) int before,
      @ForAll @IntRange(min = 1, max = 15) int after,
      @ForAll @LongRange(min = 0, max = 10_000_000) long when) {
    Duration period = Duration.ofMillis(every);
    Timetable old = TimetableTest.timetable("check", period, before, 0);
    Timetable next = TimetableTest.timetable("check", period, after, 0);
    LocationId location = old.locations().getFirst();
    Instant now = START.plusMillis(when);
    Instant last = lastBefore(old, location, now);
    Handover change = Handover.at(now, old, next, location, last);
    List<Instant> instants = new ArrayList<>(List.of(last));
    instants.addAll(old.between(location, now, change.oldUntil()));
    instants.addAll(
        next.between(location, change.newFrom(), change.newFrom().plus(period.multipliedBy(3))));
    for (int i = 1; i < instants.size(); i++) {
      assertThat(Duration.between(instants.get(i - 1), instants.get(i)))
          .isBetween(period.dividedBy(2), period.multipliedBy(3).dividedBy(2));
    }
  }

  private static Instant lastBefore(Timetable timetable, LocationId location, Instant now) {
    return timetable.between(location, now.minus(timetable.every()).minusMillis(1), now).getLast();
  }
}
