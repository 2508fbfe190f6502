// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.alerting.history.HistoryReader;
import dev.vedette.controller.alerting.replay.Backtest;
import dev.vedette.controller.alerting.replay.BacktestReport;
import dev.vedette.controller.alerting.replay.PageChange;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeHistoryTest {
  private static final int CHECKS = 5;
  private static final int DAYS = 3;
  private static final List<CheckDefinition> RULES = WorkingCopy.of(CHECKS).checks();

  @TempDir Path folder;

  @Test
  void holdsEveryScheduledRunAndTheExtraOnesThatWereAskedFor() {
    MadeHistory made = make("history");
    int scheduled = CHECKS * DAYS * 288 * WorkingCopy.LOCATIONS;
    assertThat(made.results()).isBetween(scheduled + scheduled / 200L, scheduled * 11L / 10);
    assertThat(made.pages()).isPositive();
  }

  @Test
  void isTheSameEachTime() {
    assertThat(make("one")).isEqualTo(make("other"));
    assertThat(folder.resolve("one")).hasSameBinaryContentAs(folder.resolve("other"));
  }

  @Test
  void isReplayedWithoutAnyChange() throws InterruptedException {
    MadeHistory made = make("history");
    try (HistoryReader reader = HistoryReader.open(folder.resolve("history"))) {
      BacktestReport report = new Backtest(reader, RULES).run(1, outcome -> {});
      assertThat(report.events()).isEqualTo(made.events());
      assertThat(report.before()).isEqualTo((int) made.pages());
      for (PageChange.Kind kind : PageChange.Kind.values()) {
        assertThat(report.count(kind)).as("%s", kind).isZero();
      }
    }
  }

  private MadeHistory make(String name) {
    return MadeHistory.write(folder.resolve(name), RULES, Duration.ofDays(DAYS), done -> {});
  }
}
