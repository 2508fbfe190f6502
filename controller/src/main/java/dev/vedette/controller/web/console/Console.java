// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.LinkedHashMap;
import java.util.Map;

/** Renders the page, and each of its regions alone. Everything that is not ours is escaped. */
final class Console {
  private static final String PAGES = "dev.vedette.controller.web.console.page";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, PAGES);

  /** The whole page. */
  String page(Board board) {
    return render("page.jte", board);
  }

  /**
   * The regions by the id of their element. Two renderings of the same facts are the same text, so that
   * whoever compares them learns what changed.
   */
  Map<String, String> regions(Board board) {
    Map<String, String> regions = new LinkedHashMap<>();
    regions.put("head", render("head.jte", board));
    regions.put("incidents", render("incidents.jte", board));
    regions.put("agents", render("agents.jte", board));
    regions.put("ledger", render("ledger.jte", board));
    regions.put("definitions", render("definitions.jte", board));
    board.grid().rows().forEach(row -> regions.put(rowId(row.check()), render("row.jte", row)));
    return regions;
  }

  /** The grid as a whole, for when rows or locations came or went. */
  String grid(Board board) {
    return render("grid.jte", board);
  }

  static String rowId(String check) {
    return "check-" + check;
  }

  private String render(String template, Object model) {
    StringOutput output = new StringOutput();
    engine.render(template, model, output);
    return output.toString();
  }
}
