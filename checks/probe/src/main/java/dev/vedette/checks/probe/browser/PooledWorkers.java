// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.probe.browser.process.Taken;
import dev.vedette.checks.probe.browser.process.WorkerPool;
import java.time.Duration;

/** Workers of a pool, which others start and close. */
public record PooledWorkers(WorkerPool pool) implements Workers {

  @Override
  public BrowserWorker borrow(Duration patience) {
    return switch (pool.take(patience)) {
      case Taken.Got got -> new PooledWorker(pool, got.worker());
      case Taken.None none -> throw new NoWorkerException(none.reason());
    };
  }
}
