// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import dev.vedette.checks.probe.browser.protocol.Observed;

/**
 * An action that waited for the page. Points are microseconds on the axis of the worker.
 *
 * @param done whether it came; otherwise time ran out at {@code end}
 * @param what it waited for
 */
public record Wait(long begin, long end, boolean done, For what) {
  /** What never ended is said to end with its visit: a moment before, it was outstanding. */
  private static final long BEFORE_THE_END = 50_000;

  /** What an action waits for. */
  public enum For {
    /** That the page shows or does something. */
    PAGE,
    /** That an inner frame does. */
    FRAME,
    /** That a page has loaded: whoever goes to a URL waits for all that belongs to it. */
    LOAD
  }

  /** As if somebody had waited in vain for all of a page. */
  static Wait forPage(Observed.Visit visit) {
    return new Wait(visit.begin(), visit.end() - BEFORE_THE_END, false, For.PAGE);
  }
}
