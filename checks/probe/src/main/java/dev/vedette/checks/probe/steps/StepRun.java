// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

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
import org.jspecify.annotations.Nullable;

/** One run: the steps in order, up to the first that does not pass, and the clean-up always. */
final class HttpRun {
  private final RunState run;
  private final long begin;
  private final Deadline deadline;
  private final Deadline cleanUpDeadline;
  private final List<StepReport> reports = new ArrayList<>();
  private Duration duration = Duration.ZERO;
  private @Nullable Finding ended;
  private @Nullable Finding cleanUp;

  HttpRun(RunState run, long begin) {
    this.run = run;
    this.begin = begin;
    Duration timeout = run.check().definition().cadence().timeout();
    this.deadline = Deadline.after(run.nanos(), begin, timeout, "run");
    this.cleanUpDeadline =
        Deadline.after(run.nanos(), begin, timeout.plus(Cadence.CLEAN_UP), "run and its clean-up");
  }

  /** Carries out {@code steps}. */
  Probed carryOut(List<Step> steps) {
    ended = bindVariables();
    boolean begun = ended == null;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      run.enterStep(i);
      boolean due = begun && (ended == null || step.always());
      add(step, due ? Timed.of(run.nanos(), () -> outcome(step)) : Timed.skipped(run.nanos()));
    }
    Finding finding = ended == null ? cleanUp : ended;
    return new Probed(
        reports, new Detail.Http(run.hops().all(), run.subSteps().all()), duration, finding);
  }

  private @Nullable Finding bindVariables() {
    try {
      run.scope().bindVariables();
      return null;
    } catch (UnresolvedException | CannotException e) {
      return finding(e, null);
    }
  }

  private StepOutcome outcome(Step step) {
    try {
      return carryOut(step);
    } catch (UnresolvedException e) {
      boolean neverSaved = e.missing() == UnresolvedException.Missing.VALUE;
      return step.always() && neverSaved
          ? new StepOutcome(Status.SKIPPED, Findings.neverSaved(e.name(), step.name()), List.of())
          : StepOutcome.of(finding(e, step.name()), List.of());
    } catch (CannotException e) {
      return StepOutcome.of(finding(e, step.name()), List.of());
    }
  }

  private Finding finding(RuntimeException e, @Nullable String step) {
    return run.finding(Findings.cause(e), step, Findings.message(e), null);
  }

  private StepOutcome carryOut(Step step) {
    return switch (step.action()) {
      case Step.Action.Request request ->
          new RequestStep(run, step, limit(step)).carryOut(request.request());
      case Step.Action.OAuth oauth ->
          new OAuthStep(run, step, limit(step)).carryOut(oauth.exchange());
      case Step.Action.Browse _ -> throw CannotException.notBuilt("browser steps");
    };
  }

  private Deadline limit(Step step) {
    Deadline whole = step.always() ? cleanUpDeadline : deadline;
    return step.timeout() == null
        ? whole
        : whole.earlier(
            Deadline.after(run.nanos(), run.nanos().getAsLong(), step.timeout(), "step"));
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
