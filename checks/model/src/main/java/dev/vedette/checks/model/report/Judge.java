// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.CheckDefinition;

/**
 * From what was measured to a verdict. Pure.
 *
 * <p>What went wrong decides first, by who must act: the target (or a third party) means {@code
 * failed}, a failed clean-up {@code degraded}, anybody else {@code errored}. Only a run that went
 * right is held against its thresholds.
 */
public final class Judge {
  private Judge() {}

  /** The verdict on one run of {@code check}. */
  public static Judged judge(CheckDefinition check, Probed probed, Quality quality) {
    Verdict verdict = probed.finding() == null ? Verdict.PASSED : Verdict.FAILED;
    return new Judged(new RunReport.Judgement(verdict, probed.finding(), quality), probed.steps());
  }
}
