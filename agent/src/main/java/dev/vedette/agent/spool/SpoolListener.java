// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.spool;

import dev.vedette.checks.model.report.RunId;

/** Hears of a spool's news; must be quick and must not call the spool. */
public interface SpoolListener {
  /** Hears nothing. */
  SpoolListener DEAF =
      new SpoolListener() {
        @Override
        public void written() {}

        @Override
        public void givenUp(RunId run) {}
      };

  /** There may be something to send. */
  void written();

  /** A run's report will never be sent: there was no room for it, or it was damaged. */
  void givenUp(RunId run);
}
