// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

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

  @Override
  public String toString() {
    return value.toString();
  }
}
