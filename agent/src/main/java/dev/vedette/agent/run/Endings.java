// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import dev.vedette.agent.lease.Lease;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.model.wire.HandbackReason;

/** Where a lease ends: as a report, or back with the controller. */
public interface Endings {
  /**
   * Notes durably that a run which must not happen twice begins. False when it cannot be noted:
   * then it must not begin.
   */
  boolean noteStart(Lease lease) throws InterruptedException;

  /** The run is over. */
  void report(RunReport report);

  /** There was no run, or none that can be reported. */
  void handBack(Lease lease, HandbackReason reason);
}
