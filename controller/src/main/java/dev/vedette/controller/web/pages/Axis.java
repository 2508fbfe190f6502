// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.pages;

import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.report.Phase;
import dev.vedette.controller.web.pages.Chart.Segment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Time on a chart's axis.
 *
 * @param whole what the width stands for
 */
record Axis(Duration whole) {
  /** Anything that happened is seen. */
  private static final double NARROWEST = 2;

  /** Where a moment is. */
  String at(Duration moment) {
    return number(units(moment));
  }

  /** The whole bar in one. */
  Segment bar(String kind, Duration begin, Duration length) {
    return new Segment(
        kind,
        at(begin),
        number(Math.max(NARROWEST, units(length))),
        kind + " " + Written.time(length));
  }

  /**
   * A bar by phases.
   *
   * @param first what no phase accounts for comes before them
   */
  List<Segment> bars(Duration begin, Duration length, Map<Phase, Duration> phases, boolean first) {
    if (phases.isEmpty()) {
      return List.of(bar("whole", begin, length));
    }
    List<Segment> bars = new ArrayList<>();
    Duration rest = phases.values().stream().reduce(length, Duration::minus);
    boolean queued = first && rest.compareTo(Duration.ofMillis(1)) > 0;
    Duration at = queued ? begin.plus(rest) : begin;
    if (queued) {
      bars.add(bar("queued", begin, rest));
    }
    for (Phase phase : Phase.values()) {
      Duration spent = phases.get(phase);
      if (spent != null && !spent.isZero()) {
        bars.add(bar(Words.of(phase), at, spent));
        at = at.plus(spent);
      }
    }
    return bars;
  }

  private double units(Duration time) {
    double share = (double) time.toNanos() / Math.max(1, whole.toNanos());
    return Math.clamp(share, 0, 1) * Chart.WIDTH;
  }

  private static String number(double units) {
    return String.format(Locale.ROOT, "%.1f", units);
  }
}
