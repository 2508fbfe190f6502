// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import java.time.Duration;

/** Lends browsers, each to one run at a time. Safe for use by many threads. */
public interface Workers {

  /**
   * A worker that is ready, with no page open. Close it to give it back.
   *
   * @param patience how long to wait for one
   * @throws NoWorkerException when there is none by then, or none at all here
   */
  BrowserWorker borrow(Duration patience);
}
