// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import dev.vedette.checks.probe.browser.protocol.Observed.Load;
import dev.vedette.checks.probe.browser.protocol.Observed.Task;

/** What may have held something up. */
sealed interface Cause {
  long begin();

  /** When it no longer did. */
  long end();

  /**
   * A load.
   *
   * @param end of the load, or of the visit for one that never ended
   */
  record Loading(Load load, long end) implements Cause {
    @Override
    public long begin() {
      return load.times().begin();
    }

    /** The same, counted only until {@code at}. */
    Loading until(long at) {
      return new Loading(load, Math.min(end, at));
    }
  }

  /** A task of the main thread. */
  record Running(Task task) implements Cause {
    @Override
    public long begin() {
      return task.begin();
    }

    @Override
    public long end() {
      return task.end();
    }
  }
}
