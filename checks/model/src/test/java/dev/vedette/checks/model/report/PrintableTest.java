// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.report.StepReport.ExpectationReport;
import org.junit.jupiter.api.Test;

class PrintableTest {
  private static String message(String text) {
    return new Finding(Cause.EXPECTATION, "one", text, null).message();
  }

  @Test
  void spellsWhatATerminalObeysOrADatabaseRefuses() {
    assertThat(message("saw \"a\0\u001b[31m\u009b\u007f\"\n"))
        .isEqualTo("saw \"a\\u0000\\u001B[31m\\u009B\\u007F\"\n");
  }

  @Test
  void spellsHalfAPairAndLeavesWholeOnes() {
    assertThat(message("\ud83d \ud83d\ude00 Zürich")).isEqualTo("\\uD83D \ud83d\ude00 Zürich");
  }

  @Test
  void cutsNoPairInTwo() {
    assertThat(message("a" + "\ud83d\ude00".repeat(300))).hasSize(500).endsWith("\ude00…");
    assertThat(message("\ud83d\ude00".repeat(300))).doesNotContain("\\u").endsWith("\ude00…");
  }

  @Test
  void holdsOfWhatWasSeen() {
    assertThat(new ExpectationReport("body \"x\"", false, "\"\0\"").seen())
        .isEqualTo("\"\\u0000\"");
  }
}
