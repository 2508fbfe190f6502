// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The scores as a table for a person. */
final class Scoreboard {
  private static final String NAME = "%-32s";
  private static final String CELL = "%18s";

  private Scoreboard() {}

  static String of(List<Score> scores) {
    String noise =
        table(
            "false pages per check-month",
            Arrays.stream(Noise.values()).map(one -> one.name).toList(),
            scores,
            score ->
                Arrays.stream(Noise.values())
                    .map(one -> String.format(Locale.ROOT, "%.2f", score.falsePages().get(one)))
                    .toList());
    String delay =
        table(
            "seconds to the page: median, longest",
            Arrays.stream(Outage.values()).map(one -> one.name).toList(),
            scores,
            score -> Arrays.stream(Outage.values()).map(one -> cell(score, one)).toList());
    return noise + "\n" + delay;
  }

  private static String cell(Score score, Outage outage) {
    String most =
        score.sees(outage)
            ? String.format(Locale.ROOT, "%.0f", score.longest(outage))
            : "not all seen";
    return Double.isInfinite(score.median(outage))
        ? "blind to it"
        : String.format(Locale.ROOT, "%.0f, %s", score.median(outage), most);
  }

  private interface Cells {
    List<String> of(Score score);
  }

  private static String table(String title, List<String> columns, List<Score> scores, Cells cells) {
    String rows =
        scores.stream()
            .map(score -> line(score.name(), cells.of(score)))
            .collect(Collectors.joining());
    return title + "\n" + line("", columns) + rows;
  }

  private static String line(String name, List<String> cells) {
    return NAME.formatted(name)
        + cells.stream().map(CELL::formatted).collect(Collectors.joining())
        + "\n";
  }
}
