// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renders the page, and each of its regions alone. */
final class Console {
  /** What the ids of the grid's rows begin with. */
  static final String ROW = "check-";

  private static final List<String> REGIONS =
      List.of("head", "incidents", "hushes", "agents", "ledger", "definitions");

  private final Templates templates = new Templates();

  /** The whole page. */
  String page(Board board) {
    return templates.render("page.jte", board);
  }

  /**
   * The regions. Two renderings of the same facts are the same text, so that whoever compares them
   * learns what changed.
   */
  Regions regions(Board board) {
    Map<String, String> html = new LinkedHashMap<>();
    for (String region : REGIONS) {
      html.put(region, templates.render(region + ".jte", board));
    }
    board
        .grid()
        .rows()
        .forEach(row -> html.put(ROW + row.check(), templates.render("row.jte", row)));
    return new Regions(html, templates.render("grid.jte", board));
  }
}
