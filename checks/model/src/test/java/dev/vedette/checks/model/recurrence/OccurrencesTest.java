// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.checks.model.WrittenDuration;
import dev.vedette.checks.model.repository.Maintenance.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccurrencesTest {
  private static final String BERLIN = "Europe/Berlin";
  private static final String NEW_YORK = "America/New_York";
  private static final String DAILY = "FREQ=DAILY";

  /** The night before, the night of the change and the night after it. */
  @ParameterizedTest
  @CsvSource({
    // The clocks skip 02:00 to 03:00: the start is the first instant after.
    "Europe/Berlin,    2026-03-28T02:30, 2026-03-28T01:30Z, 2026-03-29T01:00Z, 2026-03-30T00:30Z",
    "America/New_York, 2026-03-07T02:30, 2026-03-07T07:30Z, 2026-03-08T07:00Z, 2026-03-09T06:30Z",
    // 02:00 to 03:00 and 01:00 to 02:00 come twice: the start is the first of both.
    "Europe/Berlin,    2026-10-24T02:30, 2026-10-24T00:30Z, 2026-10-25T00:30Z, 2026-10-26T01:30Z",
    "America/New_York, 2026-10-31T01:30, 2026-10-31T05:30Z, 2026-11-01T05:30Z, 2026-11-02T06:30Z",
  })
  void aNightlyWindowKeepsItsLocalStartThroughTheChangeOfClocks(
      String zone, LocalDateTime starts, String before, String night, String after) {
    Occurrences nightly = of(starts.toString(), "90m", zone, DAILY);
    assertThat(starts(nightly, instant(before).minusSeconds(1), 3))
        .containsExactly(instant(before), instant(night), instant(after));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,    2026-03-29T00:30, 2026-03-28T23:30Z",
    "Europe/Berlin,    2026-10-25T00:30, 2026-10-24T22:30Z",
    "America/New_York, 2026-03-08T00:30, 2026-03-08T05:30Z",
    "America/New_York, 2026-11-01T00:30, 2026-11-01T04:30Z",
  })
  void aWindowAcrossTheChangeLastsItsElapsedTime(String zone, String starts, String start) {
    Instant from = instant(start);
    Instant until = from.plus(Duration.ofHours(3));
    Occurrences once = of(starts, "3h", zone, null);
    assertThat(once.at(from.minusMillis(1))).isEmpty();
    assertThat(once.at(from)).contains(new Occurrence(from, until));
    assertThat(once.at(until.minusMillis(1))).contains(new Occurrence(from, until));
    assertThat(once.at(until)).isEmpty();
  }

  @Test
  void aWeeklyWindowIsInForceOnItsDayOnly() {
    Occurrences sunday = of("2026-12-06T02:00", "2h", BERLIN, "FREQ=WEEKLY;BYDAY=SU");
    assertThat(sunday.at(instant("2026-11-29T01:30Z"))).isEmpty();
    assertThat(sunday.at(instant("2026-12-13T01:00Z")).map(Occurrence::end))
        .contains(instant("2026-12-13T03:00Z"));
    assertThat(sunday.at(instant("2026-12-14T01:30Z"))).isEmpty();
    assertThat(sunday.nextStart(instant("2026-12-13T01:00Z")))
        .contains(instant("2026-12-20T01:00Z"));
  }

  @Test
  void windowsOfADayAreFoundLongAfterTheFirst() {
    Occurrences twice =
        of("2026-12-04T01:00", "30m", NEW_YORK, "FREQ=MONTHLY;BYDAY=1FR;BYHOUR=1,22");
    assertThat(starts(twice, instant("2036-06-01T00:00Z"), 3))
        .containsExactly(
            instant("2036-06-06T05:00Z"),
            instant("2036-06-07T02:00Z"),
            instant("2036-07-04T05:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "FREQ=WEEKLY;COUNT=2",
    "FREQ=WEEKLY;UNTIL=20261213",
    "FREQ=WEEKLY;UNTIL=20261213T020000",
    "FREQ=WEEKLY;UNTIL=20261213T010000Z",
  })
  void aRuleWithAnEndEnds(String repeats) {
    Occurrences two = of("2026-12-06T02:00", "2h", BERLIN, repeats);
    assertThat(starts(two, instant("2026-12-01T00:00Z"), 9))
        .containsExactly(instant("2026-12-06T01:00Z"), instant("2026-12-13T01:00Z"));
  }

  @Test
  void anEndInUtcIsTakenInTheZone() {
    Occurrences one = of("2026-12-06T02:00", "2h", BERLIN, "FREQ=WEEKLY;UNTIL=20261213T005959Z");
    assertThat(starts(one, instant("2026-12-01T00:00Z"), 9)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "FREQ=WEEKLY;BYDAY=XX, is no recurrence rule",
    "FREQ=DAILY;INTERVAL=0, is no recurrence rule",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30, has no time at or after",
    "FREQ=WEEKLY;BYDAY=MO, 'write starts: 2026-12-07T02:00'",
    "'FREQ=DAILY;BYHOUR=2,3', make it last at most 1h",
  })
  void refusesWhatNeverComesOrNeverEnds(String repeats, String words) {
    assertThatThrownBy(() -> of("2026-12-06T02:00", "2h", BERLIN, repeats))
        .isInstanceOf(UnusableWindowException.class)
        .hasMessageContaining(words);
  }

  private static List<Instant> starts(Occurrences occurrences, Instant after, int most) {
    List<Instant> found = new ArrayList<>();
    Optional<Instant> next = occurrences.nextStart(after);
    while (next.isPresent() && found.size() < most) {
      found.add(next.get());
      next = occurrences.nextStart(next.get());
    }
    return found;
  }

  private static Occurrences of(
      String starts, String lasts, String zone, @Nullable String repeats) {
    return Occurrences.of(
        new Window(
            LocalDateTime.parse(starts),
            WrittenDuration.parse(lasts).orElseThrow(),
            ZoneId.of(zone),
            repeats));
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
