// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

/**
 * An action that could not be done before a time was up. Points are microseconds on the axis of the
 * worker.
 *
 * @param since when the time that was up had begun: that of the run, of the step or of the action
 * @param begin of the action; the same as {@code end} when no time was left for it
 * @param end when the time was up
 * @param what the action waited for
 */
public record TimeUp(long since, long begin, long end, Wait.For what) {
  /** Of all the time that was up. */
  long all() {
    return end - since;
  }

  Wait vain() {
    return new Wait(begin, end, false, what);
  }
}
