// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.report;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the shop was broken and mended; null for not at all. */
public record Timeline(@Nullable Instant broken, @Nullable Instant mended) {
  /** Seconds from the break to {@code instant}, to the tenth; null without a break. */
  public @Nullable Double sinceBreak(Instant instant) {
    return seconds(broken, instant);
  }

  /** Seconds from the mend to {@code instant}, to the tenth; null without a mend. */
  public @Nullable Double sinceMend(Instant instant) {
    return seconds(mended, instant);
  }

  private static @Nullable Double seconds(@Nullable Instant from, Instant to) {
    return from == null ? null : Math.round(Duration.between(from, to).toMillis() / 100.0) / 10.0;
  }
}
