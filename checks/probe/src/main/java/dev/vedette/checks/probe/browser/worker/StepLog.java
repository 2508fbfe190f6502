// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import java.util.Map;
import java.util.TreeMap;

/** Which step was on at a point of the axis. */
final class StepLog {
  private final TreeMap<Long, Integer> begins = new TreeMap<>();

  void enter(int step, long micros) {
    begins.put(micros, step);
  }

  /** Index of the step; of the first one before it began. */
  int at(long micros) {
    Map.Entry<Long, Integer> entry = begins.floorEntry(micros);
    if (entry != null) {
      return entry.getValue();
    }
    return begins.isEmpty() ? 0 : begins.firstEntry().getValue();
  }
}
