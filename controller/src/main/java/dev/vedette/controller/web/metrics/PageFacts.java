// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.metrics;

import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.PageVisit;
import dev.vedette.checks.model.report.Vitals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How one page of a browser's run felt.
 *
 * @param url without query and fragment
 */
record PageFacts(String url, Vitals vitals) {
  private static final int MOST = 10;

  /** The first pages of a run, each address once: the last visit counts. */
  static List<PageFacts> of(Detail detail) {
    Map<String, PageFacts> pages = new LinkedHashMap<>();
    if (detail instanceof Detail.Browser browser) {
      for (PageVisit visit : browser.visits()) {
        String url = plain(visit.url());
        pages.put(url, new PageFacts(url, visit.vitals()));
      }
    }
    return pages.values().stream().limit(MOST).toList();
  }

  static String plain(String url) {
    return url.replaceFirst("[?#].*", "");
  }
}
