// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import dev.vedette.checks.model.reader.ResolvedCheck;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.probe.Probe;
import dev.vedette.checks.probe.RunContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One probing under a hard deadline, on a virtual thread of its own, so that what hangs can be left
 * behind.
 */
final class Attempt {
  private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

  private final Probe probe;
  private final ResolvedCheck check;
  private final RunContext context;
  private volatile long started;
  private volatile @Nullable Probed probed;
  private volatile @Nullable Throwable broken;

  Attempt(Probe probe, ResolvedCheck check, RunContext context) {
    this.probe = probe;
    this.check = check;
    this.context = context;
    this.started = context.nanos().getAsLong();
  }

  /**
   * Probes, and waits for its end, at most so long; then interrupts it and goes on without.
   * Interrupting this does the same and throws.
   */
  void run(Duration longest) throws InterruptedException {
    Thread worker = Thread.ofVirtual().name("run-" + context.id()).start(this::probe);
    try {
      if (!worker.join(longest)) {
        LOG.atError().addKeyValue("run", context.id()).log("run outlives its deadline; cut off");
      }
    } finally {
      worker.interrupt();
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
