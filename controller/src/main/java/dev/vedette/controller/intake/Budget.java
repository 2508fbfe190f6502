// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.LocationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What extra runs may cost: three per host in ten seconds, and a tenth of a location's capacity.
 * Kept in memory: after a restart it begins anew.
 */
public final class Budget {
  static final Duration WINDOW = Duration.ofSeconds(10);
  static final int PER_HOST = 3;
  private static final int SHARE = 10;

  private final ToIntFunction<LocationId> capacity;
  private final Map<String, Deque<Instant>> byHost = new HashMap<>();
  private final Map<LocationId, Deque<Instant>> byLocation = new HashMap<>();

  /**
   * @param capacity how many runs a location's agents can carry out at once
   */
  public Budget(ToIntFunction<LocationId> capacity) {
    this.capacity = capacity;
  }

  /** Takes one run at {@code at} from the budget; answers why not when there is none left. */
  synchronized Optional<String> take(String host, LocationId location, Instant at) {
    Deque<Instant> hosts = near(byHost.computeIfAbsent(host, any -> new ArrayDeque<>()), at);
    Deque<Instant> locations =
        near(byLocation.computeIfAbsent(location, any -> new ArrayDeque<>()), at);
    if (count(hosts, at) >= PER_HOST) {
      return Optional.of("no more than 3 extra runs in 10 s for " + host);
    }
    if (count(locations, at) >= Math.max(1, capacity.applyAsInt(location) / SHARE)) {
      return Optional.of("no more than a tenth of the capacity of " + location);
    }
    hosts.add(at);
    locations.add(at);
    return Optional.empty();
  }

  /** Forgets what lies far back. */
  private static Deque<Instant> near(Deque<Instant> taken, Instant at) {
    taken.removeIf(one -> one.plus(WINDOW.multipliedBy(6)).isBefore(at));
    return taken;
  }

  private static long count(Deque<Instant> taken, Instant at) {
    return taken.stream()
        .filter(one -> Duration.between(one, at).abs().compareTo(WINDOW) < 0)
        .count();
  }
}
