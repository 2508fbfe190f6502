// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import dev.vedette.agent.lease.Lease;
import dev.vedette.agent.run.Reports.Readiness;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.reader.ResolvedCheck;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.model.wire.HandbackReason;
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

  /** Throws {@link UnreadableDefinition}, or what the link throws. */
  ResolvedCheck check(Lease lease) {
    return prober.check(lease);
  }

  /**
   * Runs a lease that the book has as started. Interrupted, it gives the slot back instead of
   * reporting.
   */
  void carryOut(Lease lease, ResolvedCheck resolved, Readiness ready) throws InterruptedException {
    CheckDefinition check = resolved.definition();
    boolean once = check.cadence().atMostOnce();
    try {
      if (once && !endings.noteStart(lease)) {
        endings.handBack(lease, HandbackReason.NOT_CAPABLE);
        return;
      }
      Attempt attempt = prober.attempt(lease, resolved);
      attempt.run(HardDeadline.of(check));
      RunReport report = reports.of(lease, check, attempt, ready, prober.nanos());
      log(report);
      endings.report(report);
    } catch (InterruptedException e) {
      endings.handBack(lease, once ? HandbackReason.AGENT_LOST : HandbackReason.DRAINING);
      throw e;
    }
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
