// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.recurrence;

import java.time.Instant;

/** One time of a window, {@code [start, end)}. */
public record Occurrence(Instant start, Instant end) {
  /** Whether it is in force then. */
  public boolean contains(Instant instant) {
    return !instant.isBefore(start) && instant.isBefore(end);
  }
}
