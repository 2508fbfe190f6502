// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.window;

import dev.vedette.controller.alerting.sketch.Sketch;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes windows of the rows that they are kept in, and finds the rows that changed. */
public final class WindowRows {
  private final SortedMap<SeriesKey, SortedMap<Instant, Sketch>> sketches = new TreeMap<>();
  private final SortedMap<SeriesKey, SortedMap<Instant, Tally>> tallies = new TreeMap<>();

  /** One bucket. Throws {@link IllegalArgumentException} for a content that is damaged. */
  public void add(SeriesKey key, Instant start, byte[] content) {
    if (key.isTally()) {
      tallies.computeIfAbsent(key, any -> new TreeMap<>()).put(start, Tally.read(content));
    } else {
      sketches.computeIfAbsent(key, any -> new TreeMap<>()).put(start, Sketch.read(content));
    }
  }

  /** Of all that was added. */
  public Windows windows() {
    SortedMap<SeriesKey, Series> all = new TreeMap<>();
    sketches.forEach((key, buckets) -> all.put(key, new Latencies(buckets)));
    tallies.forEach((key, buckets) -> all.put(key, new Tallies(buckets)));
    return new Windows(all);
  }

  /** Takes the rows that changed. */
  public interface Changes {
    void put(SeriesKey key, Instant start, byte[] content);

    void drop(SeriesKey key, Instant start);
  }

  /** Tells {@code changes} what makes the rows of {@code before} those of {@code after}. */
  public static void between(Windows before, Windows after, Changes changes) {
    after
        .series()
        .forEach(
            (key, series) -> {
              Series old = before.series().get(key);
              if (!series.equals(old)) {
                between(key, buckets(old), series, changes);
              }
            });
    before
        .series()
        .forEach(
            (key, series) -> {
              if (!after.series().containsKey(key)) {
                series.buckets().keySet().forEach(start -> changes.drop(key, start));
              }
            });
  }

  private static Map<Instant, ?> buckets(@Nullable Series series) {
    return series == null ? Map.of() : series.buckets();
  }

  private static void between(
      SeriesKey key, Map<Instant, ?> before, Series after, Changes changes) {
    for (Map.Entry<Instant, ?> bucket : after.buckets().entrySet()) {
      Object old = before.get(bucket.getKey());
      if (!bucket.getValue().equals(old)) {
        changes.put(key, bucket.getKey(), after.content(bucket.getKey()));
      }
    }
    before.keySet().stream()
        .filter(start -> !after.buckets().containsKey(start))
        .forEach(start -> changes.drop(key, start));
  }
}
