// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import dev.vedette.checks.model.report.OwnerTime;
import dev.vedette.checks.probe.browser.blame.Sites.Party;
import dev.vedette.checks.probe.browser.protocol.Observed.Load;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** What one party did to a run. */
final class Tally {
  private final Spans blocking = new Spans();
  private final Spans critical = new Spans();
  private final Map<String, Long> parts = new HashMap<>();
  private int requests;
  private long bytes;
  private String longest = "";
  private long length = -1;

  void asked(Load load) {
    requests++;
    bytes += load.reply() == null ? 0 : load.reply().bytes();
    long took = load.times().end() - load.times().begin();
    if (took > length || longest.isEmpty()) {
      length = took;
      longest = load.url();
    }
  }

  void blocked(long from, long to) {
    blocking.add(from, to);
  }

  void held(Segment segment) {
    critical.add(segment.from(), segment.to());
    parts.merge(segment.url(), segment.length(), Long::sum);
  }

  Spans critical() {
    return critical;
  }

  OwnerTime of(Party party) {
    return new OwnerTime(
        party.owner(),
        party.first(),
        requests,
        bytes,
        micros(blocking.covered()),
        micros(critical.covered()),
        worst());
  }

  /** The URL with the largest part of the path; with none on it, the one that took longest. */
  private String worst() {
    return parts.entrySet().stream()
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse(longest);
  }

  static Duration micros(long micros) {
    return Duration.of(micros, ChronoUnit.MICROS);
  }
}
