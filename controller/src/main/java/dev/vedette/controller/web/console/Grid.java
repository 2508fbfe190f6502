// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.console;

import java.util.List;

/**
 * Checks × locations.
 *
 * @param hidden how many checks there are beside the rows
 */
public record Grid(List<String> locations, List<Row> rows, int hidden) {
  public Grid {
    locations = List.copyOf(locations);
    rows = List.copyOf(rows);
  }

  /** One check; its cells stand in the order of the grid's locations. */
  public record Row(String check, String name, String note, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** How many cells of all rows have {@code mark}. */
  public long count(Mark mark) {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .filter(cell -> cell.mark() == mark)
        .count();
  }
}
