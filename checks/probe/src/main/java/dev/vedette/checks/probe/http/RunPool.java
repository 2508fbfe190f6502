// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import okhttp3.ConnectionPool;
import okhttp3.internal.concurrent.TaskRunner;
import okhttp3.internal.connection.ConnectionListener;

/**
 * A pool that lives as long as a run, whose end closes what is in it. OkHttp would wake a thread of
 * its own to look after it, three times for each run and for nothing: a tenth of all that a run
 * costs (see {@code vedette bench http}). That it has another constructor is an internal matter of
 * OkHttp, and this the only place that knows.
 */
final class RunPool {
  private static final int IDLE = 16;
  private static final long MINUTES = 5;
  private static final Logger LOG = Logger.getLogger(RunPool.class.getName());

  private RunPool() {}

  static ConnectionPool create() {
    return new ConnectionPool(
        IDLE,
        MINUTES,
        TimeUnit.MINUTES,
        new TaskRunner(new Nobody(), LOG),
        ConnectionListener.Companion.getNONE());
  }

  /** Carries out nothing. */
  private static final class Nobody implements TaskRunner.Backend {

    @Override
    public long nanoTime() {
      return 0;
    }

    @Override
    public void coordinatorNotify(TaskRunner runner) {}

    @Override
    public void coordinatorWait(TaskRunner runner, long nanos) {}

    @Override
    public <T> BlockingQueue<T> decorate(BlockingQueue<T> queue) {
      return queue;
    }

    @Override
    public void execute(TaskRunner runner, Runnable task) {}
  }
}
