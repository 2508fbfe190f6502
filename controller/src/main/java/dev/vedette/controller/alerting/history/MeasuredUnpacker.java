// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.history;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what {@link MeasuredPacker} wrote. */
final class MeasuredUnpacker {
  private static final int MOST_NAMES = 10_000;

  private final List<List<String>> sets = new ArrayList<>();

  SortedMap<String, Double> unpack(PackedInput in, Place place) {
    int set = set(in);
    List<String> names = sets.get(set);
    double[] latest = place.latest(set, names.size());
    SortedMap<String, Double> metrics = new TreeMap<>();
    for (int i = 0; i < latest.length; i++) {
      latest[i] = value(in, latest[i]);
      metrics.put(names.get(i), latest[i]);
    }
    return metrics;
  }

  private int set(PackedInput in) {
    int number = in.index(sets.size() + 1);
    if (number == sets.size()) {
      int size = in.index(MOST_NAMES);
      List<String> names = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        names.add(in.text());
      }
      sets.add(List.copyOf(names));
    }
    return number;
  }

  private static double value(PackedInput in, double before) {
    long coded = in.number();
    int form = (int) (coded & 3);
    if (form == Tags.WHOLE) {
      return Double.longBitsToDouble(in.fixed());
    }
    double scale = Tags.scale(form);
    return (Math.round(before * scale) + PackedInput.zigzag(coded >>> 2)) / scale;
  }
}
