// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.Owner;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.report.Excess.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From what was measured to a verdict. Pure.
 *
 * <p>What went wrong decides first, by who must act: the target or a third party means {@code
 * failed}, a failed clean-up {@code degraded}, anybody else {@code errored}. Only a run that went
 * right, and whose measurement can be trusted, is held against its thresholds; of several the worst
 * counts, then the first.
 */
public final class Judge {
  private Judge() {}

  /** The verdict on one run of {@code check}. */
  public static Judged judge(CheckDefinition check, Probed probed, Quality quality) {
    Finding finding = probed.finding();
    List<Excess> excesses =
        quality.isGood()
            ? Metrics.of(check, probed).excesses(check.alerting().thresholds())
            : List.of();
    List<StepReport> steps = probed.steps().stream().map(step -> marked(step, excesses)).toList();
    if (finding != null && finding.cause() != Cause.CLEAN_UP) {
      return new Judged(new RunReport.Judgement(of(finding.cause()), finding, quality), steps);
    }
    Optional<Excess> worst = excesses.stream().max(Comparator.comparing(Excess::level));
    boolean slowCounts =
        worst.filter(w -> finding == null || w.level() == Level.FAILED).isPresent();
    return new Judged(
        slowCounts
            ? slow(firstOf(excesses, worst.orElseThrow().level()), quality)
            : unslowed(finding, quality),
        steps);
  }

  private static Verdict of(Cause cause) {
    boolean target = cause.owner() == Owner.TARGET || cause.owner() == Owner.THIRD_PARTY;
    return target ? Verdict.FAILED : Verdict.ERRORED;
  }

  private static Excess firstOf(List<Excess> excesses, Level level) {
    return excesses.stream().filter(excess -> excess.level() == level).findFirst().orElseThrow();
  }

  private static RunReport.Judgement slow(Excess excess, Quality quality) {
    return new RunReport.Judgement(excess.level().verdict(), excess.finding(), quality);
  }

  private static RunReport.Judgement unslowed(@Nullable Finding cleanUp, Quality quality) {
    Verdict verdict = cleanUp == null ? Verdict.PASSED : Verdict.DEGRADED;
    return new RunReport.Judgement(verdict, cleanUp, quality);
  }

  /** A step that passed but was over a threshold of its own says so. */
  private static StepReport marked(StepReport step, List<Excess> excesses) {
    if (step.status() != StepReport.Status.PASSED) {
      return step;
    }
    return excesses.stream()
        .filter(excess -> step.name().equals(excess.step()))
        .findFirst()
        .map(excess -> excess.mark(step))
        .orElse(step);
  }
}
