// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import java.util.List;

/**
 * What a prober measured in a while.
 *
 * @param errors of each run, how far its duration is off what the target took, in milliseconds
 * @param cpuMillis processor time of the whole prober
 */
record Turn(List<Double> errors, double cpuMillis) {
  Turn {
    errors = List.copyOf(errors);
  }

  static Turn all(List<Turn> turns) {
    return new Turn(
        turns.stream().flatMap(turn -> turn.errors.stream()).toList(),
        turns.stream().mapToDouble(Turn::cpuMillis).sum());
  }

  /** Of the whole prober, in milliseconds. */
  double cpuPerRun() {
    return cpuMillis / errors.size();
  }
}
