// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import java.util.Optional;
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

  /** The part of it between two points; empty when there is none. */
  Optional<Segment> within(long begin, long end) {
    long first = Math.max(from, begin);
    long last = Math.min(to, end);
    return first < last
        ? Optional.of(new Segment(visit, task, first, last, url, party, why))
        : Optional.empty();
  }

  /** The same with its URL as it may be shown. */
  Segment shown(UnaryOperator<String> redacted) {
    return new Segment(visit, task, from, to, redacted.apply(url), party, why);
  }
}
