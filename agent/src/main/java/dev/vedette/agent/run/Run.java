// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import dev.vedette.agent.lease.Lease;
import dev.vedette.agent.run.Reports.Readiness;
import dev.vedette.checks.model.check.CheckDefinition;

/**
 * A run that has its place, from there to its end.
 *
 * @param place to be released at the end
 */
record Run(Lease lease, CheckDefinition check, Readiness ready, Attempt attempt, Capacity place) {
  /** Whether it may be carried out only once, whatever becomes of it. */
  boolean onlyOnce() {
    return check.cadence().atMostOnce();
  }

  /** Two runs are the same when they are one object. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return lease.run().hashCode();
  }
}
