// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.reader.shape.Parsed;

/** What the reader takes for a role, a selector and a key, for those who write checks. */
public final class BrowserWords {
  private BrowserWords() {}

  public static boolean isRole(String text) {
    return Roles.check(text) instanceof Parsed.Good;
  }

  public static boolean isSelector(String text) {
    return Selectors.check(text) instanceof Parsed.Good;
  }

  /** Whether it is a key, or several that are held down together. */
  public static boolean isKey(String text) {
    return Keystrokes.areKnown(text);
  }
}
