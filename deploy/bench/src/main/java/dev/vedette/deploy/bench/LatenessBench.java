// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.deploy.demo.RunSummary;
import dev.vedette.deploy.demo.process.VedetteCommand;
import dev.vedette.deploy.demo.report.DemoReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How late runs start: a real controller and one real agent with 1,000 checks every five seconds,
 * 200 runs a second, against a target on loopback.
 */
public final class LatenessBench {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CHECKS = 1_000;
  private static final Duration DELAY = Duration.ofMillis(5);
  private static final Duration WARM_UP = Duration.ofSeconds(20);

  /** No run takes longer. */
  private static final Duration LAST_RUN = Duration.ofSeconds(1);

  private final VedetteCommand vedette;
  private final boolean hogged;

  /**
   * Measures nothing yet.
   *
   * @param hogged whether the agent has to share its core with processes that want all of it
   */
  public LatenessBench(VedetteCommand vedette, boolean hogged) {
    this.vedette = vedette;
    this.hogged = hogged;
  }

  /**
   * Runs for {@code length} after a warm-up of twenty seconds. Returns the bench's one JSON object.
   */
  public String run(Duration length) throws InterruptedException {
    Descendants.endWithUs();
    // Before a hog takes a core from this process.
    ObjectNode machine = Machine.describe();
    try (DelayTarget target = DelayTarget.start(DELAY);
        BenchSystem system = new BenchSystem(vedette, CHECKS, target.url())) {
      system.awaitFirstRun();
      Thread.sleep(WARM_UP);
      if (!hogged) {
        return measured(machine, system, target, length);
      }
      try (Hog _ = Hog.beside(system)) {
        return measured(machine, system, target, length);
      }
    }
  }

  private static String measured(
      ObjectNode machine, BenchSystem system, DelayTarget target, Duration length)
      throws InterruptedException {
    Witness witness = Witness.start();
    long collectionsBefore = Machine.collections();
    Instant begin = Instant.now();
    RunSummary summary = new RunSummary(system.controller(), begin, begin);
    try (witness) {
      Thread.sleep(length);
    }
    long collections = Machine.collections() - collectionsBefore;
    // To read what was measured takes time from the target.
    Instant end = Instant.now().minus(LAST_RUN);
    DemoReport.Runs runs = summary.runs();
    ObjectNode result = JSON.createObjectNode().put("bench", "lateness");
    result.set("machine", machine);
    List<Witness.Stall> stalls = witness.stalls(begin, end);
    machine.put("stalls", stalls.size());
    machine.put("stall_ms_max", Figures.round(longestMillis(stalls)));
    ObjectNode ours =
        result
            .putObject("ours")
            .put("seconds", length.toSeconds())
            .put("runs_per_second", (double) runs.runs() / length.toSeconds())
            .put("start_lateness_ms_p50", runs.lateness().p50())
            .put("start_lateness_ms_p99", runs.lateness().p99())
            .put("controller_rss_mb", system.controllerMegabytes())
            .put("agent_rss_mb", system.agentMegabytes())
            .put("target_collections", collections);
    List<JsonNode> all = system.runs(begin, end);
    Truthfulness.of(all.stream().map(run -> MeasuredRun.of(run, target)).toList(), stalls, ours);
    ours.set("verdicts", JSON.valueToTree(runs.verdicts()));
    ours.set("slots", summary.slots());
    return result.toPrettyString();
  }

  private static double longestMillis(List<Witness.Stall> stalls) {
    return stalls.stream().mapToLong(stall -> stall.length().toNanos()).max().orElse(0) / 1e6;
  }
}
