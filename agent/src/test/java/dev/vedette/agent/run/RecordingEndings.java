// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import dev.vedette.agent.lease.Lease;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.model.wire.HandbackReason;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Remembers how leases end. */
final class RecordingEndings implements Endings {
  private final BlockingQueue<RunReport> reports = new LinkedBlockingQueue<>();
  private final BlockingQueue<HandbackReason> handbacks = new LinkedBlockingQueue<>();
  private final BlockingQueue<RunId> starts = new LinkedBlockingQueue<>();
  volatile boolean spoolWorks = true;
  volatile boolean reportsBreak;

  @Override
  public boolean noteStart(Lease lease) {
    starts.add(lease.run());
    return spoolWorks;
  }

  @Override
  public void report(RunReport report) {
    if (reportsBreak) {
      throw new IllegalStateException("a bug");
    }
    reports.add(report);
  }

  @Override
  public void handBack(Lease lease, HandbackReason reason) {
    handbacks.add(reason);
  }

  RunReport awaitReport() throws InterruptedException {
    return reports.poll(20, TimeUnit.SECONDS);
  }

  HandbackReason awaitHandback() throws InterruptedException {
    return handbacks.poll(20, TimeUnit.SECONDS);
  }

  boolean noted(RunId run) {
    return starts.contains(run);
  }

  boolean hasReports() {
    return !reports.isEmpty();
  }
}
