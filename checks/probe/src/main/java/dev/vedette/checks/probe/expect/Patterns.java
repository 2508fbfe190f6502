// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.expect;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.vedette.checks.probe.scope.CannotException;

/** The patterns of authors: RE2, so that none can take more than linear time. */
public final class Patterns {
  private Patterns() {}

  /**
   * The pattern, ready to be looked for.
   *
   * @throws CannotException for what is no RE2 pattern
   */
  public static Pattern compile(String pattern) {
    try {
      return Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw CannotException.definition(
          "'" + pattern + "' is not an RE2 pattern: " + e.getDescription());
    }
  }
}
