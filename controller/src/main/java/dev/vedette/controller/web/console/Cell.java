// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.console;

import java.util.List;

/**
 * The last slot of one check in one location.
 *
 * @param assigned false when the check does not run there
 * @param latency of the last run, with its unit; empty when there is none
 * @param run its id; empty when there is none
 * @param story one line: what, when, and what was wrong
 */
public record Cell(
    String location,
    boolean assigned,
    Mark mark,
    String latency,
    String run,
    String story,
    Sparkline sparkline) {

  /** The cell of a location that a check does not run from. */
  public static Cell unassigned(String location) {
    return new Cell(location, false, Mark.WAITING, "", "", "", new Sparkline(List.of()));
  }
}
