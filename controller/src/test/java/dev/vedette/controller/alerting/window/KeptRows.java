// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.window;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rows of windows in memory, as a database would keep them: only what changed is written. */
public final class KeptRows implements WindowRows.Changes {
  private final SortedMap<SeriesKey, SortedMap<Instant, byte[]>> rows = new TreeMap<>();
  private Windows last = Windows.NONE;
  private int written;

  /** Writes what changed, and reads it all again. */
  public Windows restarted(Windows windows) {
    WindowRows.between(last, windows, this);
    WindowRows read = new WindowRows();
    rows.forEach(
        (key, buckets) -> buckets.forEach((start, content) -> read.add(key, start, content)));
    last = read.windows();
    return last;
  }

  /** How many rows were put or dropped so far. */
  public int written() {
    return written;
  }

  /** How many there are now. */
  public int count() {
    return rows.values().stream().mapToInt(Map::size).sum();
  }

  @Override
  public void put(SeriesKey key, Instant start, byte[] content) {
    written++;
    rows.computeIfAbsent(key, any -> new TreeMap<>()).put(start, content);
  }

  @Override
  public void drop(SeriesKey key, Instant start) {
    written++;
    if (rows.get(key).remove(start) == null) {
      throw new IllegalStateException("no row " + key + " at " + start);
    }
  }
}
