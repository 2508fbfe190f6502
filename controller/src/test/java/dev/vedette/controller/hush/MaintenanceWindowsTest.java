// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.hush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.controller.alerting.Hush;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaintenanceWindowsTest {
  private static final Instant START = Instant.parse("2026-12-06T01:00:00Z");
  private static final Instant END = Instant.parse("2026-12-06T03:00:00Z");
  private static final Instant OTHER_START = Instant.parse("2026-12-06T02:00:00Z");
  private static final Instant OTHER_END = Instant.parse("2026-12-06T04:00:00Z");

  private final MaintenanceWindows windows =
      new MaintenanceWindows(
          List.of(
              Spells.sunday(Spells.owner("web-team"), "2026-12-06T03:00"),
              Spells.sunday(Spells.login(), "2026-12-06T02:00")));

  @Test
  void sayWhatIsOpenAndUntilWhen() {
    assertThat(windows.at(START.minusMillis(1))).isEmpty();
    assertThat(windows.at(START)).containsExactly(new Spell(Spells.login(), START, hush(END)));
  }

  @Test
  void areInTheSameOrderHoweverTheyAreWritten() {
    assertThat(windows.at(OTHER_START))
        .extracting(Spell::hush)
        .containsExactly(hush(END), hush(OTHER_END));
  }

  @Test
  void sayWhenThatChangesNext() {
    assertThat(windows.change(Instant.EPOCH)).contains(START);
    assertThat(windows.change(START)).contains(OTHER_START);
    assertThat(windows.change(OTHER_START)).contains(END);
    assertThat(windows.change(END)).contains(OTHER_END);
    assertThat(windows.change(OTHER_END)).contains(Instant.parse("2026-12-13T01:00:00Z"));
    assertThat(new MaintenanceWindows(List.of()).change(START)).isEmpty();
  }

  private static Hush hush(Instant until) {
    return new Hush(
        Hush.Mode.MUTE, Hush.Origin.MAINTENANCE, "Sunday deploy", until, Spells.login().facets());
  }
}
