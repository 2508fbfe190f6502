// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import dev.vedette.checks.model.check.Cadence;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.checks.model.reader.problem.Problems;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * Warns of percentiles over too few samples: with fewer than 2 / (1 - p) in the window, one slow
 * run moves them.
 */
final class Sampling {
  private final Problems problems;

  Sampling(Problems problems) {
    this.problems = problems;
  }

  void check(Unit unit, int locations) {
    for (Rule rule : unit.entry().alerting().rules()) {
      if (rule.when() instanceof Rule.When.Slow slow && locations > 0) {
        check(unit, rule, slow, locations);
      }
    }
  }

  private void check(Unit unit, Rule rule, Rule.When.Slow slow, int locations) {
    double share = 1 - slow.percentile() / 100;
    long needed = (long) Math.ceil(2 / share - 1e-9);
    Duration between = between(unit.entry().cadence(), locations);
    long samples = slow.over().toMillis() / Math.max(1, between.toMillis());
    if (share > 0 && samples < needed) {
      problems.warning(
          unit.place("rules", rule.id().value(), "over"),
          samples
              + " runs in the window are too few for percentile "
              + trimmed(slow.percentile())
              + ", which needs "
              + needed,
          "make over at least "
              + text(between.multipliedBy(needed))
              + ", every shorter, or the percentile lower");
    }
  }

  /** From one location. */
  private static Duration between(Cadence cadence, int locations) {
    boolean all = cadence.spread() == Cadence.ALL || cadence.spread() >= locations;
    return all
        ? cadence.every()
        : cadence.every().multipliedBy(locations).dividedBy(cadence.spread());
  }

  private static String trimmed(double percentile) {
    return BigDecimal.valueOf(percentile).stripTrailingZeros().toPlainString();
  }

  private static String text(Duration duration) {
    long minutes = (duration.toSeconds() + 59) / 60;
    return minutes % 60 == 0 ? minutes / 60 + "h" : minutes + "m";
  }
}
