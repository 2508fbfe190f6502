// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a headless demo saw, as it is written to the report file.
 *
 * @param slots of all kinds together, with {@code by_kind} beside
 * @param troubles what agents said at the end to be wrong with them, with their locations
 * @param incidents what became of each, by number and subject
 * @param pages what opened an alert at a pager
 * @param resolves what closed one
 */
public record DemoReport(
    JsonNode slots,
    Runs summary,
    Map<String, List<String>> troubles,
    Map<String, List<String>> incidents,
    List<PageLine> pages,
    List<ResolveLine> resolves,
    List<String> complaints) {
  public DemoReport {
    troubles = Map.copyOf(troubles);
    incidents = Map.copyOf(incidents);
    pages = List.copyOf(pages);
    resolves = List.copyOf(resolves);
    complaints = List.copyOf(complaints);
  }

  /**
   * The runs, counted.
   *
   * @param outcomes by check, and by verdict and cause, such as {@code failed: expectation}
   */
  public record Runs(
      long runs,
      Map<String, Long> verdicts,
      Map<String, Map<String, Long>> outcomes,
      Lateness lateness) {
    public Runs {
      verdicts = Map.copyOf(verdicts);
      outcomes = Map.copyOf(outcomes);
    }
  }

  /** Start minus due of the scheduled runs once all was up, in milliseconds. */
  public record Lateness(double p50, double p99) {}

  /** A page. */
  public record PageLine(
      Subject subject,
      String severity,
      String receiver,
      List<String> locations,
      String text,
      @Nullable Double secondsAfterBreak) {
    public PageLine {
      locations = List.copyOf(locations);
    }
  }

  /** A resolve. */
  public record ResolveLine(Subject subject, @Nullable Double secondsAfterMend) {}

  /** What it is about: empty texts when it is about no check. */
  public record Subject(String check, String rule) {}
}
