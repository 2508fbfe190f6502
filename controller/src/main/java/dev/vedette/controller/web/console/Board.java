// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.console;

import java.util.List;

/** All that the console shows at one moment. */
public record Board(
    List<IncidentLine> incidents,
    List<HushLine> hushes,
    Grid grid,
    List<AgentLine> agents,
    LedgerLine ledger,
    DefinitionsLine definitions) {
  public Board {
    incidents = List.copyOf(incidents);
    hushes = List.copyOf(hushes);
    agents = List.copyOf(agents);
  }

  /** Whether nothing is open and nothing is known to be wrong with the definitions. */
  public boolean allWell() {
    return incidents.isEmpty() && definitions.problems().isEmpty();
  }

  /** Whether nothing was measured yet, so that "all well" would be a guess. */
  public boolean blank() {
    return grid.rows().stream()
        .flatMap(row -> row.cells().stream())
        .allMatch(cell -> cell.mark() == Mark.WAITING);
  }
}
