// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one prober showed.
 *
 * @param cpuMillisPerRun of its whole process, at the bench's main rate
 * @param runsPerSecond at saturation
 * @param errors rate in runs a second to what was measured at it
 * @param residentMegabytes in MB (10⁶ bytes), at the main rate
 */
record Figures(
    double cpuMillisPerRun,
    double runsPerSecond,
    Map<Integer, Errors> errors,
    long residentMegabytes) {
  Figures {
    errors = new TreeMap<>(errors);
  }

  /** How far measured durations were off the known one, in milliseconds. */
  record Errors(int count, double p50, double p95, double p99, double highest) {
    static Errors of(double[] millis) {
      double[] sorted = millis.clone();
      Arrays.sort(sorted);
      return new Errors(
          sorted.length,
          quantile(sorted, 0.5),
          quantile(sorted, 0.95),
          quantile(sorted, 0.99),
          quantile(sorted, 1));
    }

    private static double quantile(double[] sorted, double share) {
      return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
  }

  /** The keys that every HTTP bench prints; those of other rates have the rate in their names. */
  void write(ObjectNode into, int mainRate) {
    into.put("cpu_ms_per_run", round(cpuMillisPerRun));
    into.put("runs_per_second", round(runsPerSecond));
    errors.forEach(
        (rate, error) -> {
          String suffix = rate == mainRate ? "" : "_at_" + rate;
          into.put("error_ms_p50" + suffix, round(error.p50()));
          into.put("error_ms_p95" + suffix, round(error.p95()));
          into.put("error_ms_p99" + suffix, round(error.p99()));
          into.put("runs" + suffix, error.count());
        });
    into.put("rss_mb", residentMegabytes);
  }

  static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
