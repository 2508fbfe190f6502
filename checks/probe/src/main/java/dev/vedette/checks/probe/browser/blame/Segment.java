// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import java.util.function.UnaryOperator;

/**
 * A piece of the critical path. Points are microseconds on the axis of the worker.
 *
 * @param visit index of the visit that it held up
 * @param task whether a script ran; otherwise something was loaded
 * @param url of the load or of the script, raw
 * @param party whose it is
 * @param why for a person, such as {@code script, blocking}
 */
public record Segment(
    int visit, boolean task, long from, long to, String url, Sites.Party party, String why) {

  /** In microseconds. */
  public long length() {
    return to - from;
  }

  /** The same with its URL as it may be shown. */
  Segment shown(UnaryOperator<String> redacted) {
    return new Segment(visit, task, from, to, redacted.apply(url), party, why);
  }
}
