// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.simulation;

import dev.vedette.checks.model.Verdict;

/** A way to decide whom to wake, for one check. */
interface Policy {
  /** A run that has ended. */
  record Run(int place, long due, boolean scheduled, Verdict verdict) {
    boolean failed() {
      return verdict == Verdict.FAILED;
    }
  }

  /** Before anything happens. */
  default void begin(Simulation world) {}

  void hear(Simulation world, Run run);

  /** Whether more passing runs would change nothing in it. */
  boolean isCalm();
}
