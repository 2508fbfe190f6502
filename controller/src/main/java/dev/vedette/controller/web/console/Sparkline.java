// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Bars of the last runs, oldest first, as the data of one SVG path per mark.
 *
 * @param paths in the order of the marks
 */
public record Sparkline(List<Bars> paths) {
  /** How many bars there is room for. */
  public static final int BARS = 24;

  private static final int PITCH = 3;
  private static final int HEIGHT = 16;

  public Sparkline {
    paths = List.copyOf(paths);
  }

  /** The bars of one mark: moves and vertical lines in a box of {@code 72 × 16}. */
  public record Bars(Mark mark, String path) {}

  /** One run. */
  public record Sample(Mark mark, Duration duration) {}

  /**
   * Draws {@code samples}; at most the newest {@link #BARS}. A run that is not right is a bar of
   * full height, whatever it took.
   *
   * @param full the duration of a bar of full height; a longer one is cut there
   */
  public static Sparkline of(List<Sample> samples, Duration full) {
    List<Sample> shown = samples.subList(Math.max(0, samples.size() - BARS), samples.size());
    Map<Mark, StringBuilder> paths = new EnumMap<>(Mark.class);
    for (int i = 0; i < shown.size(); i++) {
      int x = (BARS - shown.size() + i) * PITCH + 1;
      paths
          .computeIfAbsent(shown.get(i).mark(), mark -> new StringBuilder())
          .append("M%d %dv-%d".formatted(x, HEIGHT, height(shown.get(i), full)));
    }
    List<Bars> bars = new ArrayList<>();
    paths.forEach((mark, path) -> bars.add(new Bars(mark, path.toString())));
    return new Sparkline(bars);
  }

  private static int height(Sample sample, Duration full) {
    if (sample.mark() != Mark.PASSED && sample.mark() != Mark.DEGRADED) {
      return HEIGHT;
    }
    double share = (double) sample.duration().toNanos() / Math.max(1, full.toNanos());
    return Math.clamp(Math.round(share * HEIGHT), 1, HEIGHT);
  }
}
