// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench.alerting;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BacktestRunTest {
  private static final MadeHistory MADE = new MadeHistory(90, 100, 3);
  private static final String REPORT =
      """
      {"events": 100, "pages_before": 3, "pages_after": 3, "added": 0, "removed": 0, "moved": 0,
       "would_ask": 0, "changes": [], "not_replayed": []}
      """;

  @Test
  void isContentWhenNothingChanged() {
    assertThatCode(() -> run(REPORT).mustAgreeWith(MADE)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"added", "removed", "moved", "would_ask"})
  void failsWhenAPageChanged(String key) throws IOException {
    BacktestRun run = run(REPORT.replace("\"" + key + "\": 0", "\"" + key + "\": 1"));
    assertThatThrownBy(() -> run.mustAgreeWith(MADE)).hasMessageContaining(key + ": 1, but 0");
  }

  @Test
  void failsWhenACheckWasNotReplayed() throws IOException {
    BacktestRun run = run(REPORT.replace("\"not_replayed\": []", "\"not_replayed\": [{}]"));
    assertThatThrownBy(() -> run.mustAgreeWith(MADE)).hasMessageContaining("not_replayed");
  }

  @Test
  void failsWhenEventsAreMissing() throws IOException {
    BacktestRun run = run(REPORT.replace("100", "99"));
    assertThatThrownBy(() -> run.mustAgreeWith(MADE)).hasMessageContaining("events: 99");
  }

  private static BacktestRun run(String report) throws IOException {
    return new BacktestRun(1, new BacktestRun.Used(1, 1), new ObjectMapper().readTree(report));
  }
}
