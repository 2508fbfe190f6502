// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** How many runs measured something else than the target, and how many of those say so. */
final class Truthfulness {
  private Truthfulness() {}

  /**
   * Reckons the figures.
   *
   * @param stalls when the machine itself stood still; how many of all runs that met is the share
   *     that a suspect one would meet it by chance
   */
  static void of(List<MeasuredRun> runs, List<Witness.Stall> stalls, ObjectNode into) {
    List<MeasuredRun> suspect = runs.stream().filter(MeasuredRun::isSuspect).toList();
    List<MeasuredRun> distorted = runs.stream().filter(MeasuredRun::isDistorted).toList();
    into.put("suspect", suspect.size());
    into.put("suspect_in_stalls", inStalls(suspect, stalls));
    into.put("runs_in_stalls", inStalls(runs, stalls));
    ObjectNode doubts = into.putObject("doubts");
    suspect.stream()
        .flatMap(run -> run.doubts().stream())
        .forEach(doubt -> doubts.put(doubt, doubts.path(doubt).asInt() + 1));
    into.put("distorted", distorted.size());
    into.put("distorted_marked", distorted.stream().filter(MeasuredRun::isSuspect).count());
    Errors errors = Errors.of(runs.stream().map(MeasuredRun::error).toList());
    into.put("error_ms_p50", Figures.round(errors.p50()));
    into.put("error_ms_p99", Figures.round(errors.p99()));
    into.put("error_ms_max", Figures.round(errors.highest()));
  }

  private static long inStalls(List<MeasuredRun> runs, List<Witness.Stall> stalls) {
    return runs.stream().filter(run -> run.isIn(stalls)).count();
  }
}
