// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent;

import dev.vedette.agent.lease.Handbacks;
import dev.vedette.agent.lease.Handbacks.Handback;
import dev.vedette.agent.lease.Lease;
import dev.vedette.agent.run.Endings;
import dev.vedette.agent.spool.Spool;
import dev.vedette.agent.spool.SpoolRecord;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.model.wire.HandbackReason;
import dev.vedette.checks.model.wire.ReportMessage;
import dev.vedette.checks.model.wire.SlotMessage;
import dev.vedette.checks.model.wire.Wire;

/** Reports and notes of starts go to the spool, slots back to the controller. */
final class SpooledEndings implements Endings {
  private final Spool spool;
  private final Handbacks handbacks;

  SpooledEndings(Spool spool, Handbacks handbacks) {
    this.spool = spool;
    this.handbacks = handbacks;
  }

  @Override
  public boolean noteStart(Lease lease) throws InterruptedException {
    byte[] slot = Wire.write(lease.message());
    return spool.addSynced(SpoolRecord.started(lease.run(), lease.slot().due(), slot));
  }

  @Override
  public void report(RunReport report) {
    boolean precious = report.verdict() != Verdict.PASSED;
    byte[] body = Wire.write(ReportMessage.of(report));
    spool.add(SpoolRecord.report(report.id(), report.slot().due(), precious, body));
  }

  @Override
  public void handBack(Lease lease, HandbackReason reason) {
    handbacks.add(new Handback(lease.run(), lease.message(), reason));
  }

  /** Gives back what a crash cut off and may not run twice. */
  void giveBackLost() {
    for (SpoolRecord start : spool.unfinishedStarts()) {
      SlotMessage slot = Wire.read(start.body(), SlotMessage.class);
      handbacks.add(new Handback(start.run(), slot, HandbackReason.AGENT_LOST));
    }
  }
}
