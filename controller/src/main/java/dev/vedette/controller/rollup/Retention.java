// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.rollup;

import java.time.Duration;

/**
 * How long things are kept.
 *
 * @param raw runs, their details and evidence, and the engine's inputs; at least two days
 * @param rollups at least as long as raw
 */
public record Retention(Duration raw, Duration rollups) {
  public static final Duration LEAST = Duration.ofDays(2);
  public static final Retention DEFAULT = new Retention(Duration.ofDays(30), Duration.ofDays(395));

  private static final Duration SLOTS = Duration.ofDays(90);

  public Retention {
    if (raw.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException("raw results must be kept for two days or more: " + raw);
    }
    if (rollups.compareTo(raw) < 0) {
      throw new IllegalArgumentException("rollups must be kept as long as raw results: " + rollups);
    }
  }

  /** Slots and requests of the ledger: 90 days, or as long as raw results; their counts stay. */
  public Duration slots() {
    return raw.compareTo(SLOTS) > 0 ? raw : SLOTS;
  }
}
