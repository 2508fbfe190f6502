// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.calibration;

import dev.vedette.agent.loop.Pause;
import dev.vedette.agent.loop.Step;
import dev.vedette.checks.model.wire.CalibrationError;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Measures a known delay every few seconds, and remembers how wrong the last ten minutes were. */
public final class Calibration implements Step {
  static final Duration EVERY = Duration.ofSeconds(5);
  private static final int KEPT = 120;

  private final Supplier<Optional<Duration>> sample;
  private final Pause pause;
  private final Deque<Duration> errors = new ArrayDeque<>();

  /**
   * @param sample measures once: measured minus true; empty when it could not
   */
  public Calibration(Supplier<Optional<Duration>> sample, Pause pause) {
    this.sample = sample;
    this.pause = pause;
  }

  @Override
  public void step() throws InterruptedException {
    sample.get().ifPresent(this::add);
    pause.await(EVERY);
  }

  /** Over the last ten minutes; null as long as nothing was measured. */
  public synchronized @Nullable CalibrationError error() {
    if (errors.isEmpty()) {
      return null;
    }
    List<Duration> sorted = errors.stream().sorted().toList();
    return new CalibrationError(sorted.size(), quantile(sorted, 50), quantile(sorted, 99));
  }

  private synchronized void add(Duration error) {
    errors.addLast(error);
    if (errors.size() > KEPT) {
      errors.removeFirst();
    }
  }

  /** In microseconds, by the nearest rank. */
  private static long quantile(List<Duration> sorted, int percent) {
    int rank = Math.ceilDiv(sorted.size() * percent, 100);
    return TimeUnit.NANOSECONDS.toMicros(sorted.get(rank - 1).toNanos());
  }
}
