// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.deploy.demo.report.DemoReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The slots and runs of a demo, read page by page from the controller. */
public final class RunSummary {
  private final ControllerClient controller;
  private final Instant since;
  private final Instant steady;

  /**
   * Of the runs that were due at {@code since} or later.
   *
   * @param steady from when on lateness counts: before, agents were still connecting
   */
  public RunSummary(ControllerClient controller, Instant since, Instant steady) {
    this.controller = controller;
    this.since = since;
    this.steady = steady;
  }

  /** The ledger's balance, all kinds together and by kind. */
  public JsonNode slots() {
    ObjectNode balance = (ObjectNode) ask("/api/v1/slots/balance");
    return balance.remove(List.of("from", "until", "lines"));
  }

  /** All runs, counted. */
  public DemoReport.Runs runs() {
    Map<String, Long> verdicts = new TreeMap<>();
    Map<String, Map<String, Long>> outcomes = new TreeMap<>();
    List<Double> lateness = new ArrayList<>();
    String path = "/api/v1/runs?limit=1000&since=" + since;
    String next = path;
    while (!next.isEmpty()) {
      JsonNode page = ask(next);
      for (JsonNode run : page.path("runs")) {
        verdicts.merge(run.path("verdict").asText(), 1L, Long::sum);
        outcomes
            .computeIfAbsent(run.path("check").asText(), _ -> new TreeMap<>())
            .merge(outcome(run), 1L, Long::sum);
        note(run, lateness);
      }
      String cursor = page.path("next").asText("");
      next = cursor.isEmpty() || page.path("next").isNull() ? "" : path + "&cursor=" + cursor;
    }
    long runs = verdicts.values().stream().mapToLong(Long::longValue).sum();
    return new DemoReport.Runs(
        runs,
        verdicts,
        outcomes,
        new DemoReport.Lateness(quantile(lateness, 0.5), quantile(lateness, 0.99)));
  }

  private static String outcome(JsonNode run) {
    String verdict = run.path("verdict").asText();
    String cause = run.path("finding").path("cause").asText("");
    return cause.isEmpty() ? verdict : verdict + ": " + cause;
  }

  private void note(JsonNode run, List<Double> lateness) {
    boolean isSteady = !Instant.parse(run.path("due").asText()).isBefore(steady);
    if (isSteady && run.path("kind").asText().equals("scheduled")) {
      lateness.add(run.path("lateness_ms").asDouble());
    }
  }

  private JsonNode ask(String path) {
    return controller
        .get(path)
        .orElseThrow(() -> new IllegalStateException("the controller did not answer " + path));
  }

  private static double quantile(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
