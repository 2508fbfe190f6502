// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import java.util.List;

/** How far measured durations were off what the target took, in milliseconds. */
record Errors(int count, double p50, double p95, double p99, double highest) {
  static Errors of(List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    return new Errors(
        sorted.size(),
        quantile(sorted, 0.5),
        quantile(sorted, 0.95),
        quantile(sorted, 0.99),
        quantile(sorted, 1));
  }

  private static double quantile(List<Double> sorted, double share) {
    return sorted.size() == 0 ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
