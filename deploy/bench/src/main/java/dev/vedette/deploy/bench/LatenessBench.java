// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.deploy.demo.RunSummary;
import dev.vedette.deploy.demo.process.VedetteCommand;
import dev.vedette.deploy.demo.report.DemoReport;
import java.time.Duration;
import java.time.Instant;

/**
 * How late runs start: a real controller and one real agent with 1,000 checks every five seconds,
 * 200 runs a second, against a target on loopback.
 */
public final class LatenessBench {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CHECKS = 1_000;
  private static final Duration DELAY = Duration.ofMillis(5);
  private static final Duration WARM_UP = Duration.ofSeconds(20);

  private final VedetteCommand vedette;

  public LatenessBench(VedetteCommand vedette) {
    this.vedette = vedette;
  }

  /**
   * Runs for {@code length} after a warm-up of twenty seconds. Returns the bench's one JSON object.
   */
  public String run(Duration length) throws InterruptedException {
    try (DelayTarget target = DelayTarget.start(DELAY);
        BenchSystem system = new BenchSystem(vedette, CHECKS, target.url())) {
      system.awaitFirstRun();
      Thread.sleep(WARM_UP);
      Instant begin = Instant.now();
      RunSummary summary = new RunSummary(system.controller(), begin, begin);
      Thread.sleep(length);
      DemoReport.Runs runs = summary.runs();
      ObjectNode result = JSON.createObjectNode().put("bench", "lateness");
      result.set("machine", Machine.describe());
      ObjectNode ours =
          result
              .putObject("ours")
              .put("seconds", length.toSeconds())
              .put("runs_per_second", (double) runs.runs() / length.toSeconds())
              .put("start_lateness_ms_p50", runs.lateness().p50())
              .put("start_lateness_ms_p99", runs.lateness().p99())
              .put("controller_rss_mb", system.controllerMegabytes())
              .put("agent_rss_mb", system.agentMegabytes());
      ours.set("verdicts", JSON.valueToTree(runs.verdicts()));
      ours.set("slots", summary.slots());
      return result.toPrettyString();
    }
  }
}
