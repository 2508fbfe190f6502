// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench.browser;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What runs in a row took.
 *
 * @param millis of each
 * @param cpuRuns how many of them the processor time is known of
 * @param cpuMillis of those together
 */
record Block(List<Double> millis, int cpuRuns, double cpuMillis) {

  /** How many runs a block has at most: a worker's count is lost with few. */
  static final int TURN = 10;

  /**
   * Measures. A worker that is replaced meanwhile takes the count of its processor time with it:
   * such a block has none.
   *
   * @param runner given a number of runs, does them and returns the milliseconds of each
   * @param tree whose processor time counts
   */
  static Block of(int runs, IntFunction<List<Double>> runner, Supplier<ProcessTree> tree) {
    Set<Long> workers = workers();
    double before = tree.get().cpuMillis();
    List<Double> millis = runner.apply(runs);
    double used = tree.get().cpuMillis() - before;
    return workers().containsAll(workers) ? new Block(millis, runs, used) : new Block(millis, 0, 0);
  }

  private static Set<Long> workers() {
    return ProcessHandle.current()
        .children()
        .map(ProcessHandle::pid)
        .collect(Collectors.toUnmodifiableSet());
  }

  static Block all(List<Block> blocks) {
    return new Block(
        blocks.stream().flatMap(block -> block.millis.stream()).toList(),
        blocks.stream().mapToInt(Block::cpuRuns).sum(),
        blocks.stream().mapToDouble(Block::cpuMillis).sum());
  }

  double millisPerRun() {
    return millis.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  double cpuMillisPerRun() {
    return cpuMillis / cpuRuns;
  }

  void write(ObjectNode into) {
    List<Double> sorted = millis.stream().sorted().toList();
    into.put("runs", sorted.size());
    into.put("ms_per_run", Math.round(millisPerRun()));
    into.put("ms_per_run_p50", Math.round(sorted.get(sorted.size() / 2)));
    into.put("cpu_ms_per_run", Math.round(cpuMillisPerRun()));
  }
}
