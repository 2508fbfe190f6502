// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.clock;

import java.time.Duration;

/**
 * One exchange of four time stamps (RFC 5905 section 8), the agent's two on its monotonic clock.
 *
 * @param asked nanoseconds of the monotonic clock when the question went
 * @param received nanoseconds of the epoch on the controller's clock when it came
 * @param answered nanoseconds of the epoch on the controller's clock when the answer went
 * @param heard nanoseconds of the monotonic clock when it came
 */
public record ClockSample(long asked, long received, long answered, long heard) {
  /** Time on the way, both ways together; never negative. */
  public Duration roundTrip() {
    return Duration.ofNanos(Math.max(0, (heard - asked) - (answered - received)));
  }

  /** Controller's clock minus monotonic clock, in nanoseconds, if both ways took equally long. */
  public long offset() {
    long there = received - asked;
    long back = answered - heard;
    return there + (back - there) / 2;
  }
}
