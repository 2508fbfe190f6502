// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.report.RunId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What every store of evidence must do. */
public abstract class EvidenceRepositoryContract {
  private static final RunId FIRST = RunId.parse("019b0a00-0001-7000-8000-000000000001");
  private static final RunId SECOND = RunId.parse("019b0a00-0002-7000-8000-000000000001");
  private static final RunId THIRD = RunId.parse("019b0a00-0003-7000-8000-000000000001");

  /** A fresh one that keeps at most so many bytes. */
  protected abstract EvidenceRepository evidence(long mostBytes);

  @Test
  void givesBackWhatWasKeptByRunAndName() {
    EvidenceRepository evidence = evidence(1_000);
    evidence.insert(FIRST, "a.png", content(1, 30));
    evidence.insert(FIRST, "b.txt", content(2, 3));
    evidence.insert(SECOND, "a.png", content(3, 3));

    assertThat(evidence.find(FIRST, "a.png")).hasValue(content(1, 30));
    assertThat(evidence.find(SECOND, "a.png")).hasValue(content(3, 3));
    assertThat(evidence.find(SECOND, "b.txt")).isEmpty();
    assertThat(evidence.names(FIRST)).containsExactlyInAnyOrder("a.png", "b.txt");
    assertThat(evidence.names(THIRD)).isEmpty();
  }

  @Test
  void leavesAPieceThatIsHereAsItIs() {
    EvidenceRepository evidence = evidence(1_000);
    evidence.insert(FIRST, "a.png", content(1, 3));
    evidence.insert(FIRST, "a.png", content(2, 3));

    assertThat(evidence.find(FIRST, "a.png")).hasValue(content(1, 3));
  }

  @Test
  void letsTheOldestRunsGoWhenItIsFullWhateverCameFirst() {
    EvidenceRepository evidence = evidence(100);
    evidence.insert(SECOND, "a.png", content(1, 40));
    evidence.insert(FIRST, "a.png", content(1, 20));
    evidence.insert(FIRST, "b.png", content(1, 20));
    evidence.insert(THIRD, "a.png", content(1, 40));

    assertThat(evidence.names(FIRST)).isEmpty();
    assertThat(evidence.names(SECOND)).containsExactly("a.png");
    assertThat(evidence.names(THIRD)).containsExactly("a.png");
  }

  @Test
  void keepsNothingOfWhatIsLargerThanAllItMayKeep() {
    EvidenceRepository evidence = evidence(100);
    evidence.insert(FIRST, "a.png", content(1, 101));

    assertThat(evidence.names(FIRST)).isEmpty();
  }

  private static byte[] content(int value, int length) {
    byte[] content = new byte[length];
    Arrays.fill(content, (byte) value);
    return content;
  }
}
