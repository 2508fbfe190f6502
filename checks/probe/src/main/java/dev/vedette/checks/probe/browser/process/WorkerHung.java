// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import java.time.Duration;

/** The worker lives, but did not answer in time. */
public final class WorkerHung extends WorkerFailure {
  private static final long serialVersionUID = 1L;

  WorkerHung(Duration waited) {
    super("the browser worker did not answer within " + waited.toMillis() + " ms", null);
  }
}
