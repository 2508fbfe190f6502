// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The unit of promise: one check, one location, one due instant, one kind. The four are its key.
 *
 * @param due in whole milliseconds
 */
public record Slot(CheckId check, LocationId location, Instant due, SlotKind kind) {
  public Slot {
    if (!due.truncatedTo(ChronoUnit.MILLIS).equals(due)) {
      throw new IllegalArgumentException("due is finer than a millisecond: " + due);
    }
  }

  /** The same, of a check that has another id now. */
  public Slot of(CheckId renamed) {
    return new Slot(renamed, location, due, kind);
  }

  /**
   * One line that sorts by check, location and due: {@code
   * check@location/2026-01-01T00:00:00Z/kind}.
   */
  @Override
  public String toString() {
    return check + "@" + location + "/" + due + "/" + kind.name().toLowerCase(Locale.ROOT);
  }
}
