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

  private static final double DISTORTED_MILLIS = 20;

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
    Instant begin = Instant.now();
    RunSummary summary = new RunSummary(system.controller(), begin, begin);
    Thread.sleep(length);
    // To read what was measured takes time from the target.
    Instant end = Instant.now().minus(LAST_RUN);
    DemoReport.Runs runs = summary.runs();
    ObjectNode result = JSON.createObjectNode().put("bench", "lateness");
    result.set("machine", machine);
    ObjectNode ours =
        result
            .putObject("ours")
            .put("seconds", length.toSeconds())
            .put("runs_per_second", (double) runs.runs() / length.toSeconds())
            .put("start_lateness_ms_p50", runs.lateness().p50())
            .put("start_lateness_ms_p99", runs.lateness().p99())
            .put("controller_rss_mb", system.controllerMegabytes())
            .put("agent_rss_mb", system.agentMegabytes());
    quality(errors(system.runs(begin, end), target), ours);
    ours.set("verdicts", JSON.valueToTree(runs.verdicts()));
    ours.set("slots", summary.slots());
    return result.toPrettyString();
  }

  /**
   * One run.
   *
   * @param error how far what it measured is off what the target took, in milliseconds
   */
  private record Off(double error, boolean suspect) {
    boolean isDistorted() {
      return error > DISTORTED_MILLIS;
    }
  }

  private static List<Off> errors(List<JsonNode> runs, DelayTarget target) {
    return runs.stream().map(run -> new Off(error(run, target), isSuspect(run))).toList();
  }

  /** How many runs measured something else than the target, and how many of those say so. */
  private static void quality(List<Off> runs, ObjectNode into) {
    List<Off> distorted = runs.stream().filter(Off::isDistorted).toList();
    into.put("suspect", runs.stream().filter(Off::suspect).count());
    into.put("distorted", distorted.size());
    into.put("distorted_marked", distorted.stream().filter(Off::suspect).count());
    Errors errors = Errors.of(runs.stream().map(Off::error).toList());
    into.put("error_ms_p50", Figures.round(errors.p50()));
    into.put("error_ms_p99", Figures.round(errors.p99()));
    into.put("error_ms_max", Figures.round(errors.highest()));
  }

  private static double error(JsonNode run, DelayTarget target) {
    double took = target.tookMillis(run.path("trace").asText());
    return Math.abs(run.path("duration_ms").asDouble() - took);
  }

  private static boolean isSuspect(JsonNode run) {
    return !run.path("doubts").isEmpty();
  }
}
