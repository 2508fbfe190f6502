// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The browser's looks and limits.
 *
 * @param block host patterns that are never loaded
 * @param firstParty host patterns that count as the target's own
 */
public record BrowserOptions(
    Viewport viewport,
    @Nullable String locale,
    @Nullable String timeZone,
    List<String> block,
    List<String> firstParty) {
  public BrowserOptions {
    block = List.copyOf(block);
    firstParty = List.copyOf(firstParty);
  }

  /** In CSS pixels. */
  public record Viewport(int width, int height) {}
}
