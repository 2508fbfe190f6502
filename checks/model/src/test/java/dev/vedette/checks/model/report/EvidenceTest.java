// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EvidenceTest {
  @Test
  void aNameIsAFilesAndNeverAPath() {
    assertThat(Evidence.isName("step-2-screenshot.png")).isTrue();
    for (String wrong : new String[] {"", ".", "..", ".hidden", "a/b", "a\\b", "a b", "ä.png"}) {
      assertThat(Evidence.isName(wrong)).as(wrong).isFalse();
    }
    assertThat(Evidence.isName("a".repeat(101))).isFalse();
  }
}
