// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.clock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is known of the controller's clock after some exchanges. The sample with the smallest round
 * trip of the last eight is believed; the estimate moves there by at most 5 ms a second, so that
 * time neither jumps nor runs backwards. Only when three samples in a row are more than a second
 * off does it step: then one of the clocks was set.
 */
public final class ClockEstimate {
  private static final int KEPT = 8;
  private static final int AGREEING = 3;
  private static final long SLEW_DIVISOR = 200;
  private static final long DRIFT_DIVISOR = 20_000;
  private static final Duration STEP_BEYOND = Duration.ofSeconds(1);

  private final List<ClockSample> samples;
  private final long since;
  private final long offset;
  private final int steps;

  private ClockEstimate(List<ClockSample> samples, long since, long offset, int steps) {
    this.samples = List.copyOf(samples);
    this.since = since;
    this.offset = offset;
    this.steps = steps;
  }

  /** The estimate after the first exchange. */
  public static ClockEstimate of(ClockSample first) {
    return new ClockEstimate(List.of(first), first.heard(), first.offset(), 0);
  }

  /** The estimate after one exchange more. */
  public ClockEstimate with(ClockSample sample) {
    List<ClockSample> all = new ArrayList<>(samples);
    all.add(sample);
    List<ClockSample> latest = last(all, KEPT);
    List<ClockSample> telling = last(latest, AGREEING);
    long now = sample.heard();
    if (telling.size() == AGREEING && telling.stream().allMatch(s -> isFarOff(s, now))) {
      return new ClockEstimate(telling, now, best(telling).offset(), steps + 1);
    }
    return new ClockEstimate(latest, now, offsetAt(now), steps);
  }

  /**
   * Controller's clock minus monotonic clock, in nanoseconds, when the latter shows {@code nanos}.
   */
  public long offsetAt(long nanos) {
    long most = Math.max(0, nanos - since) / SLEW_DIVISOR;
    return offset + Math.clamp(best(samples).offset() - offset, -most, most);
  }

  /**
   * The bound on how far the estimate may be off: half the way there and back, slew left, drift.
   */
  public Duration errorAt(long nanos) {
    ClockSample best = best(samples);
    long drift = Math.max(0, nanos - best.heard()) / DRIFT_DIVISOR;
    long slewLeft = Math.abs(best.offset() - offsetAt(nanos));
    return best.roundTrip().dividedBy(2).plusNanos(drift + slewLeft);
  }

  /** How often the estimate had to step rather than slew. */
  public int steps() {
    return steps;
  }

  private boolean isFarOff(ClockSample sample, long now) {
    long beyond = STEP_BEYOND.plus(sample.roundTrip().dividedBy(2)).toNanos();
    return Math.abs(sample.offset() - offsetAt(now)) > beyond;
  }

  private static List<ClockSample> last(List<ClockSample> list, int most) {
    return list.subList(Math.max(0, list.size() - most), list.size());
  }

  private static ClockSample best(List<ClockSample> samples) {
    return samples.stream().min(Comparator.comparing(ClockSample::roundTrip)).orElseThrow();
  }
}
