// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The controller's clock as this agent knows it. Until the first exchange it shows the agent's own
 * wall clock, with an error that says so. Safe for use by many threads.
 */
public final class ControllerClock implements InstantSource {
  private static final Duration NOT_KNOWN = Duration.ofDays(1);

  private final InstantSource wall;
  private final LongSupplier nanos;
  private final AtomicReference<@Nullable ClockEstimate> estimate = new AtomicReference<>();

  public ControllerClock(InstantSource wall, LongSupplier nanos) {
    this.wall = wall;
    this.nanos = nanos;
  }

  /** Whether there was an exchange. */
  public boolean isKnown() {
    return estimate.get() != null;
  }

  /** Takes in an exchange. */
  public void learn(ClockSample sample) {
    estimate.updateAndGet(known -> known == null ? ClockEstimate.of(sample) : known.with(sample));
  }

  @Override
  public Instant instant() {
    return instantAt(nanos.getAsLong());
  }

  /** What the controller's clock shows when the monotonic clock shows {@code nanosThen}. */
  public Instant instantAt(long nanosThen) {
    ClockEstimate known = estimate.get();
    return known == null
        ? wall.instant().plusNanos(nanosThen - nanos.getAsLong())
        : ofEpochNanos(nanosThen + known.offsetAt(nanosThen));
  }

  /** How long until the controller's clock shows {@code instant}; negative when it is past. */
  public Duration until(Instant instant) {
    return Duration.between(instant(), instant);
  }

  /** The bound on how far {@link #instant} may be off now. */
  public Duration error() {
    ClockEstimate known = estimate.get();
    return known == null ? NOT_KNOWN : known.errorAt(nanos.getAsLong());
  }

  /** How far the agent's wall clock is behind the controller's. */
  public Duration wallOffset() {
    return Duration.between(wall.instant(), instant());
  }

  /** How often the clock stepped; a run during which that changes is suspect. */
  public int steps() {
    ClockEstimate known = estimate.get();
    return known == null ? 0 : known.steps();
  }

  private static Instant ofEpochNanos(long epochNanos) {
    return Instant.ofEpochSecond(0, epochNanos);
  }
}
