// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Packs what runs measured: the number of the set of names, and each value as its difference to the
 * location's last one. A set that is new comes with its number, its size and its names.
 */
final class MeasuredPacker {
  private final PackedOutput out;
  private final Map<List<String>, Integer> sets = new HashMap<>();

  MeasuredPacker(PackedOutput out) {
    this.out = out;
  }

  void pack(SortedMap<String, Double> metrics, Place place) {
    int set = set(List.copyOf(metrics.keySet()));
    double[] latest = place.latest(set, metrics.size());
    int next = 0;
    for (double value : metrics.values()) {
      pack(value, latest[next]);
      latest[next++] = value;
    }
  }

  private int set(List<String> names) {
    Integer known = sets.putIfAbsent(names, sets.size());
    int number = known == null ? sets.size() - 1 : known;
    out.number(number);
    if (known == null) {
      out.number(names.size());
      names.forEach(out::text);
    }
    return number;
  }

  private void pack(double value, double before) {
    for (int form = Tags.THOUSANDTHS; form <= Tags.MILLIONTHS; form++) {
      double scale = Tags.scale(form);
      long units = Math.round(value * scale);
      if (isExact(units / scale, value) && Math.abs(units) < 1L << 50) {
        long difference = units - Math.round(before * scale);
        out.number(PackedOutput.zigzag(difference) << 2 | form);
        return;
      }
    }
    out.number(Tags.WHOLE);
    out.fixed(Double.doubleToRawLongBits(value));
  }

  private static boolean isExact(double one, double other) {
    return Double.doubleToRawLongBits(one) == Double.doubleToRawLongBits(other);
  }
}
