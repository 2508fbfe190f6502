// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.run;

import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.report.Hop;
import dev.vedette.checks.model.report.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The phases of hops as bars on one axis of time.
 *
 * @param whole what the full width stands for
 */
record Waterfall(Duration whole, Paint paint) {
  private static final int WIDTH = 40;
  private static final Duration WORTH_A_LINE = Duration.ofNanos(50_000);

  /** One line for each phase of {@code hop}, and one for what none of them accounts for. */
  List<String> lines(Hop hop) {
    List<String> lines = new ArrayList<>();
    Duration begin = hop.timing().begin();
    for (Phase phase : Phase.values()) {
      Duration time = hop.timing().phases().get(phase);
      if (time != null) {
        lines.add(line(phase, begin, time));
        begin = begin.plus(time);
      }
    }
    Duration rest = hop.timing().unattributed();
    if (rest.compareTo(WORTH_A_LINE) >= 0) {
      lines.add(figure("other", rest).stripTrailing());
    }
    return lines;
  }

  private String line(Phase phase, Duration begin, Duration time) {
    return figure(Words.of(phase), time) + paint.faint(bar(begin, time));
  }

  private static String figure(String name, Duration time) {
    return String.format(Locale.ROOT, "%-8s%9s  ", name, Times.fine(time));
  }

  /** Eighths of a cell: a phase that took no time worth a cell is still seen. */
  private String bar(Duration begin, Duration time) {
    int from = eighths(begin);
    int length = Math.max(1, eighths(begin.plus(time)) - from);
    int blank = Math.min(from / 8, WIDTH - 1);
    StringBuilder bar = new StringBuilder(" ".repeat(blank));
    bar.append("█".repeat(length / 8));
    if (length % 8 > 0) {
      bar.append((char) ('█' + (8 - length % 8)));
    }
    return bar.toString();
  }

  private int eighths(Duration time) {
    return (int) (time.toNanos() * WIDTH * 8 / Math.max(1, whole.toNanos()));
  }
}
