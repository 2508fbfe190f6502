// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.window;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * Names a series of buckets of one rule. A rule that looks at another metric or in another width
 * names another series, so that unlike buckets never mix.
 *
 * @param width of each bucket, at least a millisecond; they lie on a grid from the epoch
 * @param metric the name in the check language; empty for counts of slots
 * @param location empty for all locations together
 */
public record SeriesKey(RuleId rule, Duration width, String metric, String location)
    implements Comparable<SeriesKey> {
  private static final Comparator<SeriesKey> ORDER =
      Comparator.comparing(SeriesKey::rule)
          .thenComparing(SeriesKey::width)
          .thenComparing(SeriesKey::metric)
          .thenComparing(SeriesKey::location);

  /** A window of latencies has so many full buckets, and the one that is being filled. */
  public static final int LATENCY_BUCKETS = 12;

  private static final int MOST_TALLIES = 72;

  /** Of the sketches that a window of length {@code over} is made of. */
  public static SeriesKey latencies(
      RuleId rule, Duration over, String metric, LocationId location) {
    Duration width = Duration.ofMillis(Math.max(1, over.toMillis() / LATENCY_BUCKETS));
    return new SeriesKey(rule, width, metric, location.value());
  }

  /** Of counts of slots. */
  public static SeriesKey tallies(RuleId rule, Duration width) {
    return new SeriesKey(rule, width, "", "");
  }

  public boolean isTally() {
    return metric.isEmpty();
  }

  /** The start of the bucket that {@code instant} falls into. */
  public Instant start(Instant instant) {
    long wide = width.toMillis();
    return Instant.ofEpochMilli(Math.floorDiv(instant.toEpochMilli(), wide) * wide);
  }

  /** The start of the oldest of {@code buckets}, the last of which holds {@code now}. */
  public Instant oldest(Instant now, int buckets) {
    return start(now).minus(width.multipliedBy(buckets - 1L));
  }

  /** Nothing before is in any window. */
  Instant oldest(Instant now) {
    return oldest(now, isTally() ? MOST_TALLIES : LATENCY_BUCKETS + 1);
  }

  @Override
  public int compareTo(SeriesKey other) {
    return ORDER.compare(this, other);
  }
}
