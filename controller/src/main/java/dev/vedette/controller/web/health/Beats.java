// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.health;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/** The loops' signs of life, on a monotonic clock. */
public final class Beats {
  private final LongSupplier nanos;
  private final List<Beat> beats = new CopyOnWriteArrayList<>();

  public Beats(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Adds a loop that must give a sign of life at least so often. */
  public Beat add(String name, Duration longest) {
    Beat beat = new Beat(name, longest);
    beats.add(beat);
    return beat;
  }

  /** One check for each loop. */
  public List<HealthCheck> checks() {
    return beats.stream()
        .map(beat -> new HealthCheck("loop " + beat.name, now -> beat.problem()))
        .toList();
  }

  /** One loop's sign of life. */
  public final class Beat {
    private final String name;
    private final Duration longest;
    private volatile long last = nanos.getAsLong();

    private Beat(String name, Duration longest) {
      this.name = name;
      this.longest = longest;
    }

    /** The loop has gone round. */
    public void beat() {
      last = nanos.getAsLong();
    }

    private Optional<String> problem() {
      Duration silent = Duration.ofNanos(nanos.getAsLong() - last);
      return silent.compareTo(longest) <= 0
          ? Optional.empty()
          : Optional.of(
              "has not moved for %d s, at most %d s is normal; look in the log, then restart the controller"
                  .formatted(silent.toSeconds(), longest.toSeconds()));
    }
  }
}
