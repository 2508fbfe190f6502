// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.steps;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.check.Cadence;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.expression.UnresolvedException;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.StepReport;
import dev.vedette.checks.model.report.StepReport.Status;
import dev.vedette.checks.probe.Deadline;
import dev.vedette.checks.probe.scope.CannotException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One run: the steps in order, up to the first that does not pass, and the clean-up always. */
public final class StepRun {
  private final RunValues values;
  private final LongSupplier nanos;
  private final long begin;
  private final Deadline deadline;
  private final Deadline cleanUpDeadline;
  private final List<StepReport> reports = new ArrayList<>();
  private Duration duration = Duration.ZERO;
  private @Nullable Finding ended;
  private @Nullable Finding cleanUp;
  private @Nullable RuntimeException bug;

  /**
   * Begins.
   *
   * @param timeout of the run; clean-up gets ten seconds more
   * @param begin on the monotonic clock
   */
  public StepRun(RunValues values, Duration timeout, LongSupplier nanos, long begin) {
    this.values = values;
    this.nanos = nanos;
    this.begin = begin;
    this.deadline = Deadline.after(nanos, begin, timeout, "run");
    this.cleanUpDeadline =
        Deadline.after(nanos, begin, timeout.plus(Cadence.CLEAN_UP), "run and its clean-up");
  }

  /** Carries out {@code steps}. What a bug of ours threw is thrown on, once all is cleaned up. */
  public Probed carryOut(List<Step> steps, StepWork work) {
    ended = bindVariables();
    boolean begun = ended == null;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      work.enter(i);
      if (begun && (ended == null || step.always())) {
        Deadline limit = limit(step);
        Timed timed = Timed.of(nanos, () -> outcome(step, work, limit), work::own);
        add(step, timed);
        work.ended(step, timed.outcome());
      } else {
        add(step, Timed.skipped(nanos));
      }
    }
    if (bug != null) {
      throw bug;
    }
    Finding finding = ended == null ? cleanUp : ended;
    Detail detail = work.detail();
    return new Cleaning(values.redactor())
        .of(new Probed(reports, detail, duration, finding == null ? null : told(finding, work)));
  }

  private Finding told(Finding finding, StepWork work) {
    Finding told = work.explained(finding);
    reports.replaceAll(
        step ->
            finding.equals(step.finding())
                ? new StepReport(
                    step.name(),
                    step.status(),
                    step.begin(),
                    step.duration(),
                    told,
                    step.expectations())
                : step);
    return told;
  }

  /** A run that could not begin, for {@code why}. */
  public static Probed notBegun(List<Step> steps, Detail detail, Finding why) {
    List<StepReport> skipped =
        steps.stream()
            .map(
                step ->
                    new StepReport(
                        step.name(), Status.SKIPPED, Duration.ZERO, Duration.ZERO, null, List.of()))
            .toList();
    return new Probed(skipped, detail, Duration.ZERO, why);
  }

  private @Nullable Finding bindVariables() {
    try {
      values.scope().bindVariables();
      return null;
    } catch (UnresolvedException | CannotException e) {
      return finding(e, null);
    }
  }

  private StepOutcome outcome(Step step, StepWork work, Deadline limit) {
    try {
      return work.carryOut(step, limit);
    } catch (UnresolvedException e) {
      boolean neverSaved = e.missing() == UnresolvedException.Missing.VALUE;
      return step.always() && neverSaved
          ? new StepOutcome(Status.SKIPPED, Findings.neverSaved(e.name(), step.name()), List.of())
          : StepOutcome.of(finding(e, step.name()), List.of());
    } catch (CannotException e) {
      return StepOutcome.of(finding(e, step.name()), List.of());
    } catch (RuntimeException e) {
      bug = bug == null ? e : bug;
      return StepOutcome.of(finding(e, step.name()), List.of());
    }
  }

  private Finding finding(RuntimeException e, @Nullable String step) {
    return values.finding(Findings.cause(e), step, Findings.message(e), null);
  }

  private Deadline limit(Step step) {
    Deadline whole = step.always() ? cleanUpDeadline : deadline;
    return step.timeout() == null
        ? whole
        : whole.earlier(Deadline.after(nanos, nanos.getAsLong(), step.timeout(), "step"));
  }

  private void add(Step step, Timed timed) {
    StepOutcome outcome = timed.outcome();
    reports.add(
        new StepReport(
            step.name(),
            outcome.status(),
            Duration.ofNanos(timed.begin() - begin),
            timed.duration(),
            outcome.finding(),
            outcome.expectations()));
    if (!step.always()) {
      duration = duration.plus(timed.duration());
      ended = ended == null && !outcome.isRight() ? outcome.finding() : ended;
    } else if (cleanUp == null && !outcome.isRight() && outcome.finding() != null) {
      cleanUp = Findings.as(Cause.CLEAN_UP, outcome.finding());
    }
  }
}
