// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.window;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** All that the rules of one check remember of the last hours and days. */
public record Windows(SortedMap<SeriesKey, Series> series) {
  public static final Windows NONE = new Windows(new TreeMap<>());

  public Windows {
    series = Collections.unmodifiableSortedMap(new TreeMap<>(series));
  }

  public boolean isEmpty() {
    return series.isEmpty();
  }

  public Latencies latencies(SeriesKey key) {
    return series.get(key) instanceof Latencies latencies ? latencies : Latencies.NONE;
  }

  public Tallies tallies(SeriesKey key) {
    return series.get(key) instanceof Tallies tallies ? tallies : Tallies.NONE;
  }

  /** A series with nothing in it is none, as it is once it was kept and read again. */
  public Windows with(SeriesKey key, Series changed) {
    SortedMap<SeriesKey, Series> all = new TreeMap<>(series);
    if (changed.buckets().isEmpty()) {
      all.remove(key);
    } else {
      all.put(key, changed);
    }
    return new Windows(all);
  }

  /** Without what rules do not look at any more. */
  public Windows only(Predicate<SeriesKey> wanted) {
    SortedMap<SeriesKey, Series> all = new TreeMap<>(series);
    all.keySet().removeIf(wanted.negate());
    return new Windows(all);
  }

  /** Without buckets that are in no window at {@code now}. */
  public Windows at(Instant now) {
    Windows kept = this;
    for (Map.Entry<SeriesKey, Series> one : series.entrySet()) {
      Instant oldest = one.getKey().oldest(now);
      if (one.getValue().reachesBefore(oldest)) {
        kept = kept.with(one.getKey(), one.getValue().since(oldest));
      }
    }
    return kept;
  }
}
