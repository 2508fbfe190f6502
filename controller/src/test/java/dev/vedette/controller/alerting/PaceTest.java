// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Instant DUE = Instant.parse("2026-03-01T03:00:00Z");

  @Test
  void forgetsWhatIsOlderThanAnyRuleAsks() {
    Pace pace = of("1100");

    assertThat(pace.slowOf(4)).isEqualTo(2);
    assertThat(pace.and(false, DUE, 4).slowOf(4)).isEqualTo(1);
    assertThat(pace.and(false, DUE, 4).runs()).isEqualTo(4);
  }

  @Test
  void knowsSinceWhenItIsSlow() {
    Pace pace = Pace.NONE.and(false, DUE, 2).and(true, DUE.plusSeconds(1), 2);
    Pace still = pace.and(false, DUE.plusSeconds(2), 2);
    Pace quick = still.and(false, DUE.plusSeconds(3), 2);

    assertThat(still.since()).isEqualTo(DUE.plusSeconds(1));
    assertThat(quick.since()).isEqualTo(Instant.EPOCH);
    assertThat(quick.isQuick(2)).isTrue();
  }

  @Test
  void isNotQuickBeforeEnoughRunsAreKnown() {
    assertThat(of("0").isQuick(2)).isFalse();
    assertThat(of("00").isQuick(2)).isTrue();
    assertThat(of("10").isQuick(2)).isFalse();
  }

  @Test
  void isWrittenAsItsDigits() {
    String most = "1".repeat(Pace.MOST);

    assertThat(of("0010").digits()).isEqualTo("0010");
    assertThat(of(most).and(false, DUE, Pace.MOST).digits()).isEqualTo(most.substring(1) + "0");
    assertThat(Pace.ofDigits("", DUE)).isEqualTo(Pace.NONE);
  }

  private static Pace of(String digits) {
    return Pace.ofDigits(digits, DUE);
  }
}
