// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.loop;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Ever longer waits between tries, each between half and the whole of its length, by chance. */
public final class BackOff {
  private final Duration first;
  private final Duration most;
  private final DoubleSupplier chance;
  private Duration next;

  /**
   * Makes one.
   *
   * @param chance from 0 to 1
   */
  public BackOff(Duration first, Duration most, DoubleSupplier chance) {
    this.first = first;
    this.most = most;
    this.chance = chance;
    this.next = first;
  }

  /** How long to wait now; the next wait is twice as long, up to the most. */
  public Duration next() {
    Duration whole = next;
    Duration twice = whole.multipliedBy(2);
    next = twice.compareTo(most) < 0 ? twice : most;
    return Duration.ofNanos((long) (whole.toNanos() * (0.5 + chance.getAsDouble() / 2)));
  }

  /** It worked: the next wait is the first again. */
  public void reset() {
    next = first;
  }
}
