// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import dev.vedette.agent.lease.Lease;
import dev.vedette.agent.run.Reports.Readiness;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.reader.ResolvedCheck;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.model.wire.HandbackReason;
import java.util.Optional;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Carries out one run, from the note of its start to its report. */
public final class Execution {
  private static final Logger LOG = LoggerFactory.getLogger(Execution.class);

  private final Prober prober;
  private final Reports reports;
  private final Endings endings;

  public Execution(Prober prober, Reports reports, Endings endings) {
    this.prober = prober;
    this.reports = reports;
    this.endings = endings;
  }

  Readiness ready(Lease lease) {
    return reports.ready(lease);
  }

  /** Whether {@link #check} has nothing to fetch. */
  boolean knows(Lease lease) {
    return prober.knows(lease);
  }

  /** The check of {@code lease} when it is here. */
  Optional<ResolvedCheck> checkHere(Lease lease) {
    return prober.checkHere(lease);
  }

  /** Throws {@link UnreadableDefinition}, or what the link throws. */
  ResolvedCheck check(Lease lease) {
    return prober.check(lease);
  }

  /** A run that has got its place. */
  Run run(Lease lease, ResolvedCheck check, Readiness ready, Capacity place) {
    return new Run(lease, check.definition(), ready, prober.attempt(lease, check), place);
  }

  /** Begins it on a thread of its own. */
  void begin(Runnable run) {
    prober.means().threads().execute(run);
  }

  /**
   * Carries out, on this thread, a run that the book has as started. What outlives its deadline is
   * reported and left behind by another thread.
   *
   * @param over to be done when there will be no report by this thread any more
   */
  void carryOut(Run run, Runnable over) throws InterruptedException {
    if (run.onlyOnce() && !endings.noteStart(run.lease())) {
      endings.handBack(run.lease(), HandbackReason.NOT_CAPABLE);
      return;
    }
    Future<?> deadline = watch(run, over);
    boolean ended = run.attempt().run();
    deadline.cancel(false);
    if (ended) {
      report(run);
    }
  }

  private Future<?> watch(Run run, Runnable over) {
    return prober.means().deadlines().after(HardDeadline.of(run.check()), () -> expire(run, over));
  }

  private void expire(Run run, Runnable over) {
    if (!run.attempt().cutOff()) {
      return;
    }
    LOG.atError().addKeyValue("run", run.lease().run()).log("run outlives its deadline; cut off");
    try {
      report(run);
    } catch (RuntimeException e) {
      broke(run, e);
    } finally {
      over.run();
    }
  }

  /** Ends it without a report, unless it has ended: its slot goes back. */
  void abandon(Run run) {
    if (run.attempt().cutOff()) {
      endings.handBack(
          run.lease(), run.onlyOnce() ? HandbackReason.AGENT_LOST : HandbackReason.DRAINING);
    }
  }

  /** Gives back the slot of a run that a bug of ours ended. */
  void broke(Run run, RuntimeException bug) {
    LOG.atError()
        .addKeyValue("run", run.lease().run())
        .setCause(bug)
        .log("run broke; slot handed back");
    endings.handBack(run.lease(), HandbackReason.AGENT_LOST);
  }

  private void report(Run run) {
    RunReport report =
        reports.of(run.lease(), run.check(), run.attempt(), run.ready(), prober.nanos());
    log(report);
    endings.report(report);
  }

  private static void log(RunReport report) {
    LOG.atLevel(report.verdict() == Verdict.PASSED ? Level.DEBUG : Level.INFO)
        .addKeyValue("run", report.id())
        .addKeyValue("check", report.slot().check())
        .addKeyValue("location", report.slot().location())
        .addKeyValue("kind", Words.of(report.slot().kind()))
        .addKeyValue("verdict", Words.of(report.verdict()))
        .addKeyValue("ms", report.timing().duration().toMillis())
        .addKeyValue("late_ms", report.timing().lateness().toMillis())
        .log("run ended");
  }
}
