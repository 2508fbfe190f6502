// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import java.time.Duration;

/** One of those that are compared, and what it has shown so far. */
record Entrant(Start start, Figures figures) {
  Entrant(Start start) {
    this(start, new Figures());
  }

  /** Starts a prober. */
  @FunctionalInterface
  interface Start {
    /**
     * Returns it before it has worked.
     *
     * @param rate runs a second
     * @param warmUp how long it works before it is measured, where that is a question
     */
    Prober at(int rate, DelayTarget target, Duration warmUp) throws InterruptedException;
  }
}
