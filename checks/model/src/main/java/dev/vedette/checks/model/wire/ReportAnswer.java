// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

import static java.util.Objects.requireNonNull;

import dev.vedette.checks.model.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of each report of a batch, in its order.
 *
 * @param lost see {@link LeaseAnswer#lost()}
 */
public record ReportAnswer(List<RunAnswer> answers, List<SlotMessage> lost) {
  public ReportAnswer {
    answers = List.copyOf(answers);
    lost = List.copyOf(lost);
  }

  /** What became of a report. */
  public enum Fate {
    STORED,
    DUPLICATE,
    REJECTED,
    UNKNOWN;

    /** Whether the agent may forget the report. */
    public boolean isKept() {
      return this == STORED || this == DUPLICATE;
    }
  }

  /**
   * What became of one.
   *
   * @param answer a word of {@link Fate}
   * @param reason for a person, when it was rejected
   */
  public record RunAnswer(String run, String answer, @Nullable String reason) {
    public RunAnswer {
      requireNonNull(run, "run");
      requireNonNull(answer, "answer");
    }

    public static RunAnswer of(String run, Fate fate, @Nullable String reason) {
      return new RunAnswer(run, Words.of(fate), reason);
    }

    /** The fate, {@link Fate#UNKNOWN} for a word of a newer version. */
    public Fate fate() {
      return Words.parse(Fate.class, answer).orElse(Fate.UNKNOWN);
    }
  }
}
