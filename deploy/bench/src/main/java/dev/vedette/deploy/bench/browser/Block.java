// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench.browser;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * What runs in a row took.
 *
 * @param millis of each
 * @param cpuMillis of all of them together
 */
record Block(List<Double> millis, double cpuMillis) {

  /**
   * Measures.
   *
   * @param runner given a number of runs, does them and returns the milliseconds of each
   * @param tree whose processor time counts
   */
  static Block of(int runs, IntFunction<List<Double>> runner, Supplier<ProcessTree> tree) {
    double before = tree.get().cpuMillis();
    List<Double> millis = runner.apply(runs);
    return new Block(millis, tree.get().cpuMillis() - before);
  }

  static Block all(List<Block> blocks) {
    return new Block(
        blocks.stream().flatMap(block -> block.millis.stream()).toList(),
        blocks.stream().mapToDouble(Block::cpuMillis).sum());
  }

  double millisPerRun() {
    return millis.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  double cpuMillisPerRun() {
    return cpuMillis / millis.size();
  }

  void write(ObjectNode into) {
    List<Double> sorted = millis.stream().sorted().toList();
    into.put("runs", sorted.size());
    into.put("ms_per_run", Math.round(millisPerRun()));
    into.put("ms_per_run_p50", Math.round(sorted.get(sorted.size() / 2)));
    into.put("cpu_ms_per_run", Math.round(cpuMillisPerRun()));
  }
}
