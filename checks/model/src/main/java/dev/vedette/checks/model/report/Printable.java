// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A target's words as they may go on: to a terminal, which obeys control characters (ECMA-48); to a
 * database, which refuses U+0000 in a text (PostgreSQL, section 8.3); as UTF-8, which has no halves
 * of surrogate pairs (RFC 3629, section 3).
 */
final class Printable {
  private static final Pattern UNFIT =
      Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\x{D800}-\\x{DFFF}]");

  private Printable() {}

  /** The text with what nobody should obey spelled out: {@code \u001B}. Line ends and tabs stay. */
  static String of(String text) {
    Matcher unfit = UNFIT.matcher(text);
    return unfit.find()
        ? unfit.replaceAll(found -> "\\\\u%04X".formatted((int) found.group().charAt(0)))
        : text;
  }
}
