// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import dev.vedette.checks.probe.browser.protocol.Observed.Paint;
import dev.vedette.checks.probe.browser.protocol.Observed.Visit;
import org.jspecify.annotations.Nullable;

/**
 * The moment that a visitor waited for.
 *
 * @param painted whether something was to be seen at it
 * @param resource what was loaded for the largest paint; null for text
 */
record Target(long at, boolean painted, @Nullable String resource) {

  /**
   * The largest paint, else the first. Of a page that showed nothing: the end of its loading, or of
   * the visit when that came first or the page was left for another.
   */
  static Target of(Visit visit, boolean left) {
    Paint largest = visit.lcp();
    if (largest != null) {
      return new Target(largest.at(), true, largest.url());
    }
    if (visit.fcp() >= 0) {
      return new Target(visit.fcp(), true, null);
    }
    boolean loaded = visit.loaded() >= 0 && !left;
    return new Target(loaded ? visit.loaded() : visit.end(), false, null);
  }
}
