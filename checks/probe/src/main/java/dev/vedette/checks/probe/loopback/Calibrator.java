// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.loopback;

import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.probe.Probe;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Measures what is known: the same path that checks take, to a target that says how long it took.
 */
public final class Calibrator implements AutoCloseable {
  private static final Duration DELAY = Duration.ofMillis(20);

  private final Probe probe;
  private final LoopbackRun run;
  private final LoopbackTarget target;

  /**
   * Starts the target.
   *
   * @param probe for HTTP checks; stays the caller's
   */
  public Calibrator(Probe probe, InstantSource clock, LongSupplier nanos) {
    this.probe = probe;
    this.run = new LoopbackRun(clock, nanos);
    this.target = LoopbackTarget.start(DELAY, nanos);
  }

  /**
   * Duration as measured minus the target's true delay; empty when the run found anything amiss.
   */
  public Optional<Duration> error() {
    Probed probed = run.of(probe, target.url("http"));
    boolean amiss = probed.finding() != null;
    return amiss ? Optional.empty() : Optional.of(probed.duration().minus(target.lastDelay()));
  }

  @Override
  public void close() {
    target.close();
  }
}
