// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimetableTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void fiveMinutesFromTwelveLocationsSamplesTheTargetEveryTwentyFiveSeconds() {
    Timetable timetable = timetable("home", Duration.ofMinutes(5), 12, 0);
    List<Instant> all = all(timetable, Duration.ofMinutes(10));
    assertThat(all).hasSize(24);
    for (int i = 1; i < all.size(); i++) {
      assertThat(Duration.between(all.get(i - 1), all.get(i))).isEqualTo(Duration.ofSeconds(25));
    }
  }

  @Test
  void phasesDoNotMoveBetweenVersionsOfVedette() {
    Timetable timetable = timetable("home-page", Duration.ofMinutes(5), 12, 0);
    assertThat(timetable.firstFrom(new LocationId("l00"), START))
        .isEqualTo(Instant.parse("2026-01-01T00:02:40.848Z"));
  }

  @Test
  void oneLocationATickTakesTurns() {
    Timetable timetable = timetable("home", Duration.ofMinutes(1), 3, 1);
    List<Instant> all = all(timetable, Duration.ofMinutes(9));
    assertThat(all).hasSize(9);
    for (LocationId location : timetable.locations()) {
      assertThat(timetable.between(location, START, START.plus(Duration.ofMinutes(9)))).hasSize(3);
    }
  }

  @Test
  void everyLocationGetsItsTurnEvenWhenTheSpreadDoesNotDivide() {
    Timetable timetable = timetable("home", Duration.ofMinutes(1), 5, 2);
    for (LocationId location : timetable.locations()) {
      assertThat(timetable.count(location, START, START.plus(Duration.ofMinutes(5)))).isEqualTo(2);
    }
  }

  @Test
  void aForeignLocationHasNoInstants() {
    Timetable timetable = timetable("home", Duration.ofMinutes(1), 2, 0);
    LocationId foreign = new LocationId("elsewhere");
    assertThat(timetable.between(foreign, START, START.plusSeconds(600))).isEmpty();
    assertThat(timetable.count(foreign, START, START.plusSeconds(6000))).isZero();
    assertThat(timetable.firstFrom(foreign, START)).isEqualTo(Instant.MAX);
  }

  @Test
  void theNightOfAClockChangeIsLikeAnyOther() {
    Timetable timetable = timetable("home", Duration.ofMinutes(5), 1, 0);
    Instant autumn = Instant.parse("2026-10-24T22:00:00Z");
    List<Instant> night =
        timetable.between(new LocationId("l00"), autumn, autumn.plus(Duration.ofHours(6)));
    assertThat(night).hasSize(72);
  }

  /** Cases 16 and 17 of faults.md, as far as there are intervals; cron is reserved. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-29T02:00+01:00[Europe/Berlin]",
        "2026-10-25T02:00+02:00[Europe/Berlin]",
        "2026-03-08T02:00-05:00[America/New_York]",
        "2026-11-01T01:00-04:00[America/New_York]",
      })
  void noPauseIsLongerThanOnePeriodInTheNightsOfTheClocks(String night) {
    Instant from = ZonedDateTime.parse(night).toInstant().minus(Duration.ofHours(3));
    Duration every = Duration.ofMinutes(7);
    Timetable timetable = timetable("home", every, 3, 0);
    for (LocationId location : timetable.locations()) {
      List<Instant> due = timetable.between(location, from, from.plus(Duration.ofHours(9)));
      assertThat(due.getFirst()).isBefore(from.plus(every));
      for (int i = 1; i < due.size(); i++) {
        assertThat(Duration.between(due.get(i - 1), due.get(i))).isEqualTo(every);
      }
    }
  }

  static Timetable timetable(String id, Duration every, int locations, int spread) {
    List<LocationId> names =
        IntStream.range(0, locations).mapToObj(i -> new LocationId("l%02d".formatted(i))).toList();
    return new Timetable(new CheckId(id), every, names, spread);
  }

  private static List<Instant> all(Timetable timetable, Duration window) {
    Stream<Instant> instants =
        timetable.locations().stream()
            .flatMap(l -> timetable.between(l, START, START.plus(window)).stream());
    return instants.sorted().toList();
  }
}
