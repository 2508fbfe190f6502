// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import dev.vedette.checks.model.reader.ResolvedCheck;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.probe.Probe;
import dev.vedette.checks.probe.RunContext;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One probing, on the thread that runs it. Another thread may cut it off and go on without: that
 * and its own end exclude each other. The thread is to be a platform thread: an answer wakes it
 * straight from the kernel, where a virtual one is woken by way of a poller and a carrier, which
 * took a third more processor time a run and made a connect look twice as long.
 */
final class Attempt {
  private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

  private final Probe probe;
  private final ResolvedCheck check;
  private final RunContext context;
  private final FutureTask<Probed> task = new FutureTask<>(this::probe);
  private final LongSupplier queued;
  private volatile long started;
  private volatile long waited;

  /**
   * Not begun yet.
   *
   * @param queued how long the thread that asks has waited for a processor so far, in nanoseconds
   */
  Attempt(Probe probe, ResolvedCheck check, RunContext context, LongSupplier queued) {
    this.probe = probe;
    this.check = check;
    this.context = context;
    this.queued = queued;
    this.started = context.nanos().getAsLong();
  }

  /** Probes. False when it was cut off: then whoever did so has the last word on it. */
  boolean run() {
    task.run();
    // What interrupted a run that was cut off must not meet the thread's next one.
    Thread.interrupted();
    if (task.state() == Future.State.FAILED) {
      LOG.atError()
          .addKeyValue("run", context.id())
          .setCause(task.exceptionNow())
          .log("the probe broke");
    }
    return !task.isCancelled();
  }

  /** Interrupts it. False when it had ended, or was cut off before. */
  boolean cutOff() {
    return task.cancel(true);
  }

  /** When probing began, on the monotonic clock. */
  long started() {
    return started;
  }

  /** How long its thread waited for a processor while it probed; zero while it has not ended. */
  Duration waited() {
    return Duration.ofNanos(waited);
  }

  /** What was measured; null when the run was cut off or the probe broke. */
  @Nullable Probed probed() {
    return task.state() == Future.State.SUCCESS ? task.resultNow() : null;
  }

  /** What the probe threw; null when it did not. */
  @Nullable Throwable broken() {
    return task.state() == Future.State.FAILED ? task.exceptionNow() : null;
  }

  private Probed probe() {
    long before = queued.getAsLong();
    started = context.nanos().getAsLong();
    try {
      return probe.probe(check, context);
    } finally {
      waited = queued.getAsLong() - before;
    }
  }
}
