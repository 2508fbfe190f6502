// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.window;

import dev.vedette.checks.model.LocationId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How slots ended, a count in each bucket. */
public record Tallies(SortedMap<Instant, Tally> buckets) implements Series {
  public static final Tallies NONE = new Tallies(new TreeMap<>());

  public Tallies {
    buckets = Collections.unmodifiableSortedMap(new TreeMap<>(buckets));
  }

  /** With one slot more. */
  public Tallies with(Instant start, LocationId location, boolean isRight) {
    SortedMap<Instant, Tally> more = new TreeMap<>(buckets);
    more.put(start, more.getOrDefault(start, Tally.NONE).with(location, isRight));
    return new Tallies(more);
  }

  @Override
  public Tallies since(Instant oldest) {
    return new Tallies(buckets.tailMap(oldest));
  }

  /** All from the bucket that begins at {@code oldest} on. */
  public Tally sum(Instant oldest) {
    return Tally.sum(buckets.tailMap(oldest).values());
  }

  /**
   * The start of the first bucket from {@code oldest} on in which {@code location} failed; {@code
   * otherwise} when it never did.
   */
  public Instant firstFailed(LocationId location, Instant oldest, Instant otherwise) {
    return buckets.tailMap(oldest).entrySet().stream()
        .filter(bucket -> bucket.getValue().failed().containsKey(location))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(otherwise);
  }

  @Override
  public byte[] content(Instant start) {
    return buckets.getOrDefault(start, Tally.NONE).bytes();
  }
}
