// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tokens kept between runs, for steps that ask for it with {@code reuse}. In memory alone, bounded,
 * for use by many threads.
 */
public final class TokenCache {
  private static final int MOST = 1_000;

  /** A token this near to its end is of no use to the steps that follow. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Kept> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > MOST;
        }
      };

  /**
   * A token and when it was got.
   *
   * @param since on the monotonic clock
   * @param until on the monotonic clock
   */
  record Kept(TokenEndpoint.Granted granted, long since, long until) {}

  Optional<Kept> find(String key, long now) {
    lock.lock();
    try {
      Kept found = kept.get(key);
      if (found != null && found.until() - now <= 0) {
        kept.remove(key);
        return Optional.empty();
      }
      return Optional.ofNullable(found);
    } finally {
      lock.unlock();
    }
  }

  /** Keeps for {@code reuse}, or until shortly before the token's own end. */
  void keep(String key, TokenEndpoint.Granted granted, Duration reuse, long now) {
    Duration good =
        granted
            .tokens()
            .expiresIn()
            .map(end -> end.minus(MARGIN))
            .filter(end -> end.compareTo(reuse) < 0)
            .orElse(reuse);
    if (good.isPositive()) {
      lock.lock();
      try {
        kept.put(key, new Kept(granted, now, now + good.toNanos()));
      } finally {
        lock.unlock();
      }
    }
  }
}
