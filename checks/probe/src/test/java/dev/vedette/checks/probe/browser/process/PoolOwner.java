// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** An agent with one worker in a run, which is to be killed. */
final class PoolOwner {
  private PoolOwner() {}

  /** Prints the pids of the worker, a stopped process and one of process 1 below it, and stays. */
  public static void main(String[] arguments) throws Exception {
    WorkerPool pool =
        WorkerPool.start(
            Path.of(arguments[0]),
            () -> Workers.command("ready"),
            PoolLimits.of(1),
            System::nanoTime);
    Worker worker = ((Taken.Got) pool.take(Workers.LONG)).worker();
    System.out.println(
        worker.pid()
            + " "
            + Workers.say(worker, "stopped")
            + " "
            + Workers.say(worker, "crash-handler"));
    new CountDownLatch(1).await();
  }
}
