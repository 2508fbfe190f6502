// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.pages;

import dev.vedette.controller.web.console.IncidentLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One incident for a person.
 *
 * @param state {@code open since …}, or when it opened and was resolved
 * @param runbook an address of the web; empty when there is none
 * @param run that the latest episode with one rests on; null when there is none, or it is not kept
 */
public record IncidentPage(
    IncidentLine line,
    boolean open,
    String state,
    String runbook,
    List<EpisodeLine> episodes,
    List<Note> notes,
    @Nullable RunPage run) {
  public IncidentPage {
    episodes = List.copyOf(episodes);
    notes = List.copyOf(notes);
  }

  /**
   * A stretch of it.
   *
   * @param run empty when none is known
   */
  public record EpisodeLine(
      int number,
      String severity,
      String since,
      String ended,
      String scope,
      String story,
      String run) {}

  /** A line of its history. */
  public record Note(String at, String text) {}
}
