// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.console;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The page's regions as they were rendered at one moment.
 *
 * @param html by the id of the element, in the order of the page
 * @param grid the whole grid, for a page whose rows are others
 */
record Regions(Map<String, String> html, String grid) {
  static final Regions NONE = new Regions(Map.of(), "");

  private static final String GRID = "grid";

  /** What a page that shows {@code shown} must replace to show this. */
  Map<String, String> since(Regions shown) {
    Map<String, String> changed = new LinkedHashMap<>();
    boolean sameShape = html.keySet().equals(shown.html.keySet()) && sameColumns(shown);
    if (!sameShape) {
      changed.put(GRID, grid);
    }
    html.forEach(
        (id, now) -> {
          boolean inGrid = id.startsWith(Console.ROW);
          if (!now.equals(shown.html.get(id)) && (sameShape || !inGrid)) {
            changed.put(id, now);
          }
        });
    return changed;
  }

  private boolean sameColumns(Regions shown) {
    return frame(grid).equals(frame(shown.grid));
  }

  private static String frame(String grid) {
    int body = grid.indexOf("<tbody>");
    return body < 0 ? grid : grid.substring(0, body);
  }
}
