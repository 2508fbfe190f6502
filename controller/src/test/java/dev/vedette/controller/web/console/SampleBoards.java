// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.console;

import dev.vedette.controller.web.console.DefinitionsLine.ProblemLine;
import dev.vedette.controller.web.console.Grid.Row;
import dev.vedette.controller.web.console.Sparkline.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Boards to look at. */
final class SampleBoards {
  static final Instant NOW = Instant.parse("2026-01-01T03:12:40Z");
  private static final List<String> LOCATIONS =
      List.of(
          "af-south",
          "ap-east",
          "ap-north",
          "ap-south",
          "ap-southeast",
          "eu-central",
          "eu-north",
          "eu-west",
          "sa-east",
          "us-central",
          "us-east",
          "us-west");
  private static final List<String> CHECKS =
      List.of(
          "shop-front",
          "shop-login",
          "shop-search",
          "shop-checkout",
          "api-orders",
          "cdn-images",
          "third-party-script",
          "status-page");

  private SampleBoards() {}

  static Board empty() {
    return new Board(
        List.of(),
        List.of(),
        new Grid(List.of(), List.of(), 0),
        List.of(),
        new LedgerLine(0, 0, 0, 0, 0),
        new DefinitionsLine("checks", "-", 0, List.of()));
  }

  static Board busy() {
    return new Board(
        List.of(
            new IncidentLine(
                7,
                "critical",
                "shop-login: cannot log in",
                "12 of 12 locations",
                NOW,
                "Step \"Sign in\": expected text \"Signed in as\", saw \"Service unavailable\" (POST id.example.com/token → 503)"),
            new IncidentLine(
                8, "warning", "cdn-images: slow in eu-west", "1 of 12 locations", NOW, "")),
        List.of(new HushLine("hold", "deploy 1.2", "3 checks page nobody", NOW)),
        grid(CHECKS),
        LOCATIONS.stream()
            .map(l -> new AgentLine("agent-" + l, l, !l.equals("sa-east"), 8, degraded(l), NOW))
            .toList(),
        new LedgerLine(12_480, 12_401, 31, 0, 48),
        new DefinitionsLine(
            "https://git.example.com/checks.git",
            "4f1c2d9e8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d",
            8,
            List.of(
                new ProblemLine(
                    "checks/search.yaml:12:9", "unknown key 'evry'. Did you mean 'every'?"))));
  }

  private static List<String> degraded(String location) {
    return location.equals("ap-south") ? List.of("the machine's clock is off by 4 s") : List.of();
  }

  static Board hostile() {
    String script = "<script>alert(1)</script>";
    Row row =
        new Row(
            "shop",
            script,
            script,
            List.of(
                new Cell(
                    "eu-west",
                    true,
                    Mark.FAILED,
                    "1 ms",
                    "",
                    "\"><img src=x onmouseover=\"x",
                    Sparkline.of(List.of(), Duration.ZERO))));
    return new Board(
        List.of(new IncidentLine(1, "critical", script, script, NOW, script)),
        List.of(new HushLine("hold", script, "1 check pages nobody", NOW)),
        new Grid(List.of("eu-west"), List.of(row), 0),
        List.of(new AgentLine("a", "eu-west", true, 0, List.of("<script>alert(1)</script>"), NOW)),
        new LedgerLine(1, 0, 0, 0, 1),
        new DefinitionsLine(script, "-", 1, List.of(new ProblemLine("a.yaml:1:1", script))));
  }

  static Grid grid(List<String> checks) {
    return new Grid(LOCATIONS, checks.stream().map(SampleBoards::row).toList(), 0);
  }

  private static Row row(String check) {
    return new Row(
        check,
        check.replace('-', ' '),
        "every 12 s",
        LOCATIONS.stream().map(l -> cell(check, l)).toList());
  }

  private static Cell cell(String check, String location) {
    int seed = Math.floorMod((check + location).hashCode(), 97);
    Mark last =
        check.equals("shop-login")
            ? Mark.FAILED
            : seed % 23 == 0
                ? Mark.DEGRADED
                : seed % 31 == 1
                    ? Mark.ERRORED
                    : location.equals("sa-east") ? Mark.MISSED : Mark.PASSED;
    if (check.equals("status-page") && seed % 3 == 0) {
      return Cell.unassigned(location);
    }
    List<Sample> samples =
        IntStream.range(0, 24)
            .mapToObj(
                i ->
                    new Sample(
                        i > 19 ? last : Mark.PASSED,
                        Duration.ofMillis(60 + (seed * 7 + i * 13) % 90)))
            .toList();
    return new Cell(
        location,
        true,
        last,
        (60 + seed) + " ms",
        "019b0a00-0000-7000-8000-000000000001",
        last.word() + " in " + location,
        Sparkline.of(samples, Duration.ofMillis(160)));
  }
}
