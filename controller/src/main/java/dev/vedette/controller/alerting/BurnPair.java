// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import java.time.Duration;

/**
 * A long window and a short one, a twelfth of it, over both of which an error budget must burn too
 * fast: the long one that it matters, the short one that it goes on. The table of the SRE workbook,
 * chapter 5 ("Alerting on SLOs"), whose rates are for 30 days.
 */
enum BurnPair {
  HOUR(Duration.ofHours(1), BurnWindow.FINE, 0.02, true),
  SIX_HOURS(Duration.ofHours(6), BurnWindow.FINE, 0.05, true),
  THREE_DAYS(Duration.ofDays(3), BurnWindow.COARSE, 0.10, false);

  private static final int SHORTER = 12;

  private final Duration whole;
  private final Duration width;
  private final double share;
  private final boolean pages;

  BurnPair(Duration whole, Duration width, double share, boolean pages) {
    this.whole = whole;
    this.width = width;
    this.share = share;
    this.pages = pages;
  }

  /** The long window. */
  Duration whole() {
    return whole;
  }

  Duration brief() {
    return whole.dividedBy(SHORTER);
  }

  /** Of the buckets it looks at. */
  Duration width() {
    return width;
  }

  /** The last bucket of the long window is the one that is being filled. */
  int wholeBuckets() {
    return (int) whole.dividedBy(width);
  }

  /** One more than it is long: just after a bucket began, the short window still says something. */
  int briefBuckets() {
    return (int) brief().dividedBy(width) + 1;
  }

  /** Whether it is worth the severity of the rule; else a warning. */
  boolean pages() {
    return pages;
  }

  /**
   * How many times faster than the objective allows is too fast: as much as uses up {@code share}
   * of the budget of {@code period} within the long window. Never under 1, at which the budget
   * lasts.
   */
  double rate(Duration period) {
    return Math.max(1, share * period.toMillis() / whole.toMillis());
  }
}
