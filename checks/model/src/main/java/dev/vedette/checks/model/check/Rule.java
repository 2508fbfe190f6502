// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.check;

import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Severity;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One rule with its defaults filled in.
 *
 * @param severity of the incident; {@code failing-here} is already raised for {@code tier:
 *     critical}
 */
public record Rule(RuleId id, When when, Severity severity, Common common) {

  /**
   * Keys that every rule has.
   *
   * @param recover passing runs in a row that each failed location must have
   * @param hold how long it must be so ({@code for}); zero for at once
   * @param remind page again after this long; null for never
   */
  public record Common(int recover, Duration hold, @Nullable Duration remind) {
    public static final Common DEFAULT = new Common(2, Duration.ZERO, null);
  }

  /** The condition. */
  public sealed interface When {
    /** Confirmed failed in at least so many locations, or in all where a check has fewer. */
    record Failing(AtLeast atLeast) implements When {}

    /**
     * One location failed its slot and its re-runs, for a minute, while its control targets answer.
     */
    record FailingHere() implements When {}

    /** In at least so many locations, at least {@code runs} of the last {@code of} degraded. */
    record Degraded(AtLeast atLeast, int runs, int of) implements When {}

    /** No usable verdict for so many slots in a row. */
    record Blind(int slots) implements When {}

    record Expiring() implements When {}

    /** A percentile over a window is above a bound, in milliseconds or the metric's own number. */
    record Slow(
        Threshold.Metric metric, double percentile, Duration over, double above, AtLeast atLeast)
        implements When {}

    /** An error budget is used up too fast. */
    record Burning(double objective, Duration period, int minBad, int minLocations)
        implements When {}
  }

  /** A number of locations, or a share of those that are not dark. */
  public sealed interface AtLeast {
    record Count(int locations) implements AtLeast {}

    /** From 0 to 1. */
    record Share(double share) implements AtLeast {}

    /** How many of {@code locations} that is: at least one, at most all. */
    default int of(int locations) {
      int wanted =
          switch (this) {
            case Count count -> count.locations();
            case Share share -> (int) Math.ceil(share.share() * locations - 1e-9);
          };
      return Math.max(1, Math.min(wanted, locations));
    }
  }
}
