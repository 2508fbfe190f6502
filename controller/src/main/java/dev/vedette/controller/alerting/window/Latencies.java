// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.window;

import dev.vedette.controller.alerting.sketch.Sketch;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was measured in one location, a sketch in each bucket. */
public final class Latencies implements Series {
  public static final Latencies NONE = new Latencies(new TreeMap<>());

  private final SortedMap<Instant, Sketch> buckets;

  /** Asked at every event of the check, and changed only by those of one location. */
  private @Nullable Asked asked;

  Latencies(SortedMap<Instant, Sketch> buckets) {
    this.buckets = Collections.unmodifiableSortedMap(buckets);
  }

  private record Asked(Instant oldest, double quantile, Reading answer) {}

  /**
   * A quantile of a window.
   *
   * @param samples how many numbers the window holds
   * @param value 0 when it holds none
   */
  public record Reading(long samples, double value) {}

  @Override
  public SortedMap<Instant, Sketch> buckets() {
    return buckets;
  }

  /** With one number more. */
  public Latencies with(Instant start, double number) {
    SortedMap<Instant, Sketch> more = new TreeMap<>(buckets);
    more.merge(start, Sketch.of(number), (before, one) -> before.with(number));
    return new Latencies(more);
  }

  @Override
  public Latencies since(Instant oldest) {
    return new Latencies(new TreeMap<>(buckets.tailMap(oldest)));
  }

  /** Of the buckets from {@code oldest} on; {@code quantile} from 0 to 1. */
  public Reading reading(Instant oldest, double quantile) {
    Asked before = asked;
    if (before != null && before.oldest().equals(oldest) && before.quantile() == quantile) {
      return before.answer();
    }
    Sketch window = Sketch.merged(buckets.tailMap(oldest).values());
    long samples = window.count();
    Reading answer = new Reading(samples, samples == 0 ? 0 : window.quantile(quantile));
    asked = new Asked(oldest, quantile, answer);
    return answer;
  }

  /**
   * Since when every bucket has held a number above {@code bound}: the start of the first; {@code
   * otherwise} when the latest holds none.
   */
  public Instant above(double bound, Instant otherwise) {
    Instant since = otherwise;
    for (Map.Entry<Instant, Sketch> bucket : buckets.reversed().entrySet()) {
      if (bucket.getValue().quantile(1) <= bound) {
        return since;
      }
      since = bucket.getKey();
    }
    return since;
  }

  @Override
  public byte[] content(Instant start) {
    return buckets.getOrDefault(start, Sketch.EMPTY).bytes();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Latencies latencies && buckets.equals(latencies.buckets));
  }

  @Override
  public int hashCode() {
    return buckets.hashCode();
  }

  @Override
  public String toString() {
    return buckets.toString();
  }
}
