// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renders the page, and each of its regions alone. Everything that is not ours is escaped. */
final class Console {
  /** What the ids of the grid's rows begin with. */
  static final String ROW = "check-";

  private static final List<String> REGIONS =
      List.of("head", "incidents", "agents", "ledger", "definitions");
  private static final String PAGES = "dev.vedette.controller.web.console.page";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, PAGES);

  /** The whole page. */
  String page(Board board) {
    return render("page.jte", board);
  }

  /**
   * The regions. Two renderings of the same facts are the same text, so that whoever compares them
   * learns what changed.
   */
  Regions regions(Board board) {
    Map<String, String> html = new LinkedHashMap<>();
    for (String region : REGIONS) {
      html.put(region, render(region + ".jte", board));
    }
    board.grid().rows().forEach(row -> html.put(ROW + row.check(), render("row.jte", row)));
    return new Regions(html, render("grid.jte", board));
  }

  private String render(String template, Object model) {
    StringOutput output = new StringOutput();
    engine.render(template, model, output);
    return output.toString();
  }
}
