// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.repository;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A planned time of change: measuring goes on, pages are held, data is marked. */
public record Maintenance(String name, Match match, Mode mode, Window window) {
  /** {@code mode}. */
  public enum Mode {
    MUTE,
    /** Confirmation doubles; all locations failing for two minutes still pages. */
    LENIENT
  }

  /**
   * When.
   *
   * @param repeats an RFC 5545 recurrence rule; null for once
   */
  public record Window(
      LocalDateTime starts, Duration lasts, ZoneId zone, @Nullable String repeats) {}
}
