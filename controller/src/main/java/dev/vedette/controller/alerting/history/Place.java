// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.history;

import dev.vedette.checks.model.LocationId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is foreseen of one location of a check, alike when writing and when reading: only what comes
 * otherwise takes space.
 */
final class Place {
  private final LocationId location;
  private final List<double[]> latest = new ArrayList<>();
  private long due;
  private long step;

  Place(LocationId location) {
    this.location = location;
  }

  LocationId location() {
    return location;
  }

  /** The latest due instant on the grid, in milliseconds. */
  long due() {
    return due;
  }

  /** The next one if the grid goes on as it did. */
  long foreseen() {
    return due + step;
  }

  void scheduled(long next) {
    step = next - due;
    due = next;
  }

  /** The last values of the metrics of a set, which the caller keeps up to date. */
  double[] latest(int set, int size) {
    while (latest.size() <= set) {
      latest.add(new double[0]);
    }
    if (latest.get(set).length != size) {
      latest.set(set, Arrays.copyOf(latest.get(set), size));
    }
    return latest.get(set);
  }
}
