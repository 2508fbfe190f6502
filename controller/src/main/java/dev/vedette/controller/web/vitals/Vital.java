// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.vitals;

import dev.vedette.checks.model.report.Vitals;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a page. Values are milliseconds; of {@link #CLS} they have no unit. Limits: web.dev,
 * those of TBT Lighthouse's for a desktop.
 */
public enum Vital {
  TTFB("time to first byte", 800, 1_800),
  FCP("first contentful paint", 1_800, 3_000),
  LCP("largest contentful paint", 2_500, 4_000),
  TBT("total blocking time", 200, 600),
  CLS("cumulative layout shift", 0.1, 0.25);

  private final String meaning;
  private final double good;
  private final double poor;

  Vital(String meaning, double good, double poor) {
    this.meaning = meaning;
    this.good = good;
    this.poor = poor;
  }

  /** What the letters stand for. */
  public String meaning() {
    return meaning;
  }

  /** The value; null when it was not measured. */
  public @Nullable Double of(Vitals vitals) {
    Vitals.LargestPaint lcp = vitals.lcp();
    return switch (this) {
      case TTFB -> millis(vitals.ttfb());
      case FCP -> millis(vitals.fcp());
      case LCP -> lcp == null ? null : millis(lcp.time());
      case TBT -> millis(vitals.tbt());
      case CLS -> vitals.cls();
    };
  }

  public Rating rating(double value) {
    if (value <= good) {
      return Rating.GOOD;
    }
    return value <= poor ? Rating.NEEDS_IMPROVEMENT : Rating.POOR;
  }

  private static @Nullable Double millis(@Nullable Duration duration) {
    return duration == null ? null : duration.toNanos() / 1e6;
  }
}
