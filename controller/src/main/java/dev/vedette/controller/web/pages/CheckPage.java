// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.pages;

import dev.vedette.controller.web.console.IncidentLine;
import dev.vedette.controller.web.console.Mark;
import java.util.List;

/**
 * One check for a person: whether somebody is paged, what is missing for that, and how it went.
 *
 * @param about how often, where from, whose it is and where it is written
 * @param quiet why nobody is paged although it is judged; empty when somebody would be
 * @param incidents of its rules that are open
 * @param runs the latest due first
 */
public record CheckPage(
    String check,
    String name,
    String about,
    String quiet,
    List<IncidentLine> incidents,
    List<RuleLine> rules,
    List<PlaceLine> places,
    List<RunLine> runs) {
  public CheckPage {
    incidents = List.copyOf(incidents);
    rules = List.copyOf(rules);
    places = List.copyOf(places);
    runs = List.copyOf(runs);
  }

  /**
   * Where a rule stands.
   *
   * @param missing for a page, or for the end of its incident
   */
  public record RuleLine(String rule, String standing, String missing) {}

  /** How a location stands, and whether it can be trusted. */
  public record PlaceLine(String location, String light, String state) {}

  /**
   * A run.
   *
   * @param finding what was wrong, and in which step; empty for nothing
   */
  public record RunLine(
      Mark mark, String run, String location, String due, String duration, String finding) {}
}
