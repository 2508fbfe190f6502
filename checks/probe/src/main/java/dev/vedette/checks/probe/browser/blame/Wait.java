// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import dev.vedette.checks.probe.browser.protocol.Observed;

/**
 * An action that waited for the page to show or do something, other than going to a URL: for that
 * the visit speaks. Points are microseconds on the axis of the worker.
 *
 * @param done whether it came; otherwise time ran out at {@code end}
 * @param inFrame whether it was awaited in an inner frame
 */
public record Wait(long begin, long end, boolean done, boolean inFrame) {
  /** What never ended is said to end with its visit: a moment before, it was outstanding. */
  private static final long BEFORE_THE_END = 50_000;

  /** As if somebody had waited in vain for all of a page. */
  static Wait forPage(Observed.Visit visit) {
    return new Wait(visit.begin(), visit.end() - BEFORE_THE_END, false, false);
  }
}
