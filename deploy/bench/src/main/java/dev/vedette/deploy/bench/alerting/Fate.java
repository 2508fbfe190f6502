// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench.alerting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What befalls one check's target: one run in 200 fails by itself, and now and then, in the mean
 * five times a month, it is out for a while, everywhere or in some locations side by side. Equal
 * seeds give equal fates.
 */
final class Fate {
  private static final double STUMBLES = 0.005;
  private static final double OUTAGES_A_DAY = 5.0 / 30;
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final long HOUR = Duration.ofHours(1).toMillis();

  /** How many locations an outage concerns, and at most how many minutes it takes. */
  private enum Kind {
    EVERYWHERE(WorkingCopy.LOCATIONS, 40),
    REGIONAL(3, 60),
    LOCAL(1, 60),
    BLIP(WorkingCopy.LOCATIONS, 1);

    private final int locations;
    private final int minutes;

    Kind(int locations, int minutes) {
      this.locations = locations;
      this.minutes = minutes;
    }
  }

  /** A time during which runs from the locations from {@code first} to before {@code end} fail. */
  private record Outage(long from, long to, int first, int end) {
    boolean concerns(int location, long at) {
      return at >= from && at < to && location >= first && location < end;
    }
  }

  private final RandomGenerator random;
  private final List<Outage> outages = new ArrayList<>();

  Fate(RandomGenerator random, Instant beginning, Instant end) {
    this.random = random;
    for (long hour = beginning.toEpochMilli(); hour < end.toEpochMilli(); hour += HOUR) {
      if (random.nextDouble() < OUTAGES_A_DAY * HOUR / DAY) {
        outages.add(outage(hour + random.nextLong(HOUR)));
      }
    }
  }

  private Outage outage(long from) {
    Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
    long length = random.nextLong(5_000, kind.minutes * 60_000L);
    int first = random.nextInt(WorkingCopy.LOCATIONS - kind.locations + 1);
    return new Outage(from, from + length, first, first + kind.locations);
  }

  /** Whether a run from that location, counted from 0, fails at that instant. */
  boolean fails(int location, Instant at) {
    long millis = at.toEpochMilli();
    for (Outage outage : outages) {
      if (outage.concerns(location, millis)) {
        return true;
      }
    }
    return random.nextDouble() < STUMBLES;
  }

  /** How long a run takes, in microseconds: farther locations take longer. */
  int micros(int location) {
    return 40_000 + location * 15_000 + random.nextInt(20_000);
  }
}
