// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import dev.vedette.agent.clock.ControllerClock;
import dev.vedette.agent.lease.Lease;
import dev.vedette.agent.stall.Stalls;
import dev.vedette.agent.stall.Stalls.HeldUp;
import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.CheckKind;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.Judge;
import dev.vedette.checks.model.report.Judged;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.Quality;
import dev.vedette.checks.model.report.RunReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts together what an agent says of a run. */
public final class Reports {
  private final AgentId agent;
  private final ControllerClock clock;
  private final Stalls stalls;

  public Reports(AgentId agent, ControllerClock clock, Stalls stalls) {
    this.agent = agent;
    this.clock = clock;
    this.stalls = stalls;
  }

  /**
   * When a run could have started.
   *
   * @param earliest due instant or grant of the lease, whichever was later
   * @param clockSteps how often the clock had stepped
   */
  record Readiness(Instant earliest, int clockSteps) {}

  Readiness ready(Lease lease) {
    Instant now = clock.instant();
    Instant due = lease.slot().due();
    return new Readiness(due.isAfter(now) ? due : now, clock.steps());
  }

  /** The report on an attempt that has ended, or was cut off at {@code nanosNow}. */
  RunReport of(
      Lease lease, CheckDefinition check, Attempt attempt, Readiness ready, long nanosNow) {
    Instant started = clock.instantAt(attempt.started());
    Duration elapsed = Duration.ofNanos(nanosNow - attempt.started());
    Quality quality =
        quality(
            Tolerance.of(CheckKind.of(check.spec())),
            ready,
            started,
            elapsed,
            stalls.between(attempt.started(), nanosNow).atLeast(attempt.waited()));
    Probed probed = attempt.probed();
    Probed seen = probed == null ? nothing(elapsed, attempt) : probed;
    Judged judged = probed == null ? errored(seen, quality) : Judge.judge(check, probed, quality);
    return new RunReport(
        lease.run(),
        new RunReport.Attempt(
            lease.slot(), lease.fence(), agent, lease.definition(), lease.commit()),
        new RunReport.Timing(
            started, seen.duration(), Duration.between(lease.slot().due(), started), clock.error()),
        judged.judgement(),
        judged.steps(),
        seen.detail());
  }

  private Quality quality(
      Tolerance tolerance, Readiness ready, Instant started, Duration elapsed, HeldUp heldUp) {
    List<String> doubts = new ArrayList<>();
    boolean distorted = tolerance.isDistorted(heldUp.all(), elapsed);
    boolean paused = distorted && heldUp.collecting().multipliedBy(2).compareTo(heldUp.all()) > 0;
    boolean late = tolerance.isLate(Duration.between(ready.earliest(), started));
    if (late || (distorted && !paused)) {
      doubts.add("agent overloaded");
    }
    if (paused) {
      doubts.add("gc pause");
    }
    if (clock.steps() != ready.clockSteps()) {
      doubts.add("clock step");
    }
    return new Quality(doubts);
  }

  private static Probed nothing(Duration elapsed, Attempt attempt) {
    Throwable broken = attempt.broken();
    Finding finding =
        broken == null
            ? new Finding(Cause.INTERNAL, null, "did not end by its deadline and was cut off", null)
            : new Finding(
                Cause.INTERNAL,
                null,
                "the probe broke: " + broken.getClass().getSimpleName() + "; see the agent's log",
                null);
    return new Probed(List.of(), new Detail.None(), elapsed, finding);
  }

  /** Not the target's fault, whatever it did: a probe must end by itself. */
  private static Judged errored(Probed seen, Quality quality) {
    return new Judged(
        new RunReport.Judgement(Verdict.ERRORED, seen.finding(), quality), seen.steps());
  }
}
