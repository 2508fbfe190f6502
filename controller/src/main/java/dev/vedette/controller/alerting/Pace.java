// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import java.time.Instant;

/**
 * Which of the latest runs were slow, as far back as a rule of the check asks. Errored runs, and
 * runs while the location was dark, are left out.
 *
 * @param runs how many are remembered, at most {@link #MOST}
 * @param slow a bit for each, the latest lowest: set when it was degraded
 * @param since due instant of the first degraded one since none was remembered; the epoch when none
 *     is
 */
public record Pace(int runs, long slow, Instant since) {
  /** The farthest that a rule can look back. */
  public static final int MOST = 60;

  static final Pace NONE = new Pace(0, 0, Instant.EPOCH);

  /**
   * With one more run.
   *
   * @param kept how many are remembered from now on; none for zero
   */
  Pace and(boolean degraded, Instant due, int kept) {
    long bits = (slow << 1 | (degraded ? 1 : 0)) & mask(kept);
    Instant first = slow == 0 ? due : since;
    return new Pace(
        Math.min(runs + 1, Math.min(kept, MOST)), bits, bits == 0 ? Instant.EPOCH : first);
  }

  /** How many of the last {@code of} were slow. */
  int slowOf(int of) {
    return Long.bitCount(slow & mask(of));
  }

  /** Whether the last {@code count} are known and none of them was slow. */
  boolean isQuick(int count) {
    return runs >= Math.min(count, MOST) && slowOf(count) == 0;
  }

  private static long mask(int runs) {
    return (1L << Math.min(runs, MOST)) - 1;
  }

  /** The oldest first, a digit each: 1 for a slow one. */
  String digits() {
    StringBuilder digits = new StringBuilder();
    for (int i = runs - 1; i >= 0; i--) {
      digits.append(slow >> i & 1);
    }
    return digits.toString();
  }

  static Pace ofDigits(String digits, Instant since) {
    return digits.isEmpty() ? NONE : new Pace(digits.length(), Long.parseLong(digits, 2), since);
  }
}
