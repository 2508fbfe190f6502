// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before trying again: exponential with full jitter, between 100 ms and 5 minutes,
 * and never less than the receiver asked for.
 */
public final class Backoff {
  static final Duration LONGEST = Duration.ofMinutes(5);

  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final int MOST_DOUBLINGS = 10;

  private final RandomGenerator random;

  public Backoff(RandomGenerator random) {
    this.random = random;
  }

  /**
   * @param attempts that failed, from 1
   * @param asked by the receiver; null when it named no pause
   */
  Duration after(int attempts, @Nullable Duration asked) {
    long most = 1000L << Math.min(attempts, MOST_DOUBLINGS);
    long capped = Math.min(most, LONGEST.toMillis());
    Duration own = Duration.ofMillis(SHORTEST.toMillis() + random.nextLong(capped));
    Duration bounded = own.compareTo(LONGEST) > 0 ? LONGEST : own;
    return asked == null || asked.compareTo(bounded) < 0 ? bounded : asked;
  }
}
