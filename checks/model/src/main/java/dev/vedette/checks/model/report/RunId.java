// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import java.util.HexFormat;
import java.util.UUID;

/**
 * The id of one attempt: UUIDv7 layout, time bits are the due instant, the rest a hash of slot,
 * fence and agent. The same attempt always has the same id; ids sort by due time (see {@link
 * RunIds}).
 */
public record RunId(UUID value) {
  /** Reads the canonical text form. Throws {@link IllegalArgumentException} for anything else. */
  public static RunId parse(String text) {
    return new RunId(UUID.fromString(text));
  }

  /**
   * The id of the run's trace: its own 128 bits as 32 lower-case hex digits, as W3C Trace Context
   * section 3.2.2.3 wants them.
   */
  public String traceId() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(value.getMostSignificantBits())
        + hex.toHexDigits(value.getLeastSignificantBits());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
