// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import dev.vedette.checks.model.reader.ResolvedCheck;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.probe.Probe;
import dev.vedette.checks.probe.RunContext;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One probing under a hard deadline, on a thread of its own, so that what hangs can be left behind.
 * That is to be a platform thread: an answer wakes it straight from the kernel, where a virtual one
 * is woken by way of a poller and a carrier, which took a third more processor time a run and made
 * a connect look twice as long.
 */
final class Attempt {
  private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

  private final Probe probe;
  private final ResolvedCheck check;
  private final RunContext context;
  private final Executor threads;
  private volatile long started;
  private volatile @Nullable Probed probed;
  private volatile @Nullable Throwable broken;

  Attempt(Probe probe, ResolvedCheck check, RunContext context, Executor threads) {
    this.probe = probe;
    this.check = check;
    this.context = context;
    this.threads = threads;
    this.started = context.nanos().getAsLong();
  }

  /**
   * Probes, and waits for its end, at most so long; then interrupts it and goes on without.
   * Interrupting this does the same and throws.
   */
  void run(Duration longest) throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    FutureTask<?> task =
        new FutureTask<>(
            () -> {
              probe();
              ended.countDown();
            },
            null);
    threads.execute(task);
    try {
      if (!ended.await(longest.toNanos(), TimeUnit.NANOSECONDS)) {
        LOG.atError().addKeyValue("run", context.id()).log("run outlives its deadline; cut off");
      }
    } finally {
      task.cancel(true);
    }
  }

  /** When probing began, on the monotonic clock. */
  long started() {
    return started;
  }

  /** What was measured; null when the run was cut off or the probe broke. */
  @Nullable Probed probed() {
    return probed;
  }

  /** What the probe threw; null when it did not. */
  @Nullable Throwable broken() {
    return broken;
  }

  @SuppressWarnings("CatchingUnchecked")
  private void probe() {
    started = context.nanos().getAsLong();
    try {
      probed = probe.probe(check, context);
    } catch (RuntimeException | Error e) {
      broken = e;
      LOG.atError().addKeyValue("run", context.id()).setCause(e).log("the probe broke");
    }
  }
}
