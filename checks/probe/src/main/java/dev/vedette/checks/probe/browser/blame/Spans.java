// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stretches of time, in microseconds, that may overlap. */
final class Spans {
  private final List<Span> all = new ArrayList<>();

  private record Span(long from, long to) {}

  void add(long from, long to) {
    if (from < to) {
      all.add(new Span(from, to));
    }
  }

  void add(Spans others) {
    all.addAll(others.all);
  }

  /** How much time they cover, each moment once. */
  long covered() {
    long covered = 0;
    long reached = Long.MIN_VALUE;
    for (Span span : all.stream().sorted(Comparator.comparingLong(Span::from)).toList()) {
      if (span.to > reached) {
        covered += span.to - Math.max(span.from, reached);
        reached = span.to;
      }
    }
    return covered;
  }
}
