// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.yaml;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The core schema of YAML 1.2.2, section 10.3: what a plain scalar is. */
final class CoreSchema {
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> BOOLS =
      Set.of("true", "True", "TRUE", "false", "False", "FALSE");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?[0-9]++|0o[0-7]++|0x[0-9a-fA-F]++"
              + "|[-+]?(\\.[0-9]++|[0-9]++(\\.[0-9]*+)?)([eE][-+]?[0-9]++)?"
              + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
  private static final Pattern JSON_NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][-+]?[0-9]{1,3})?");
  private static final Pattern LEADING_ZEROS = Pattern.compile("[-+]?0+([0-9]+)");

  private CoreSchema() {}

  static Node.Kind kindOf(String plain) {
    if (NULLS.contains(plain)) {
      return Node.Kind.NULL;
    }
    if (BOOLS.contains(plain)) {
      return Node.Kind.BOOL;
    }
    return NUMBER.matcher(plain).matches() ? Node.Kind.NUMBER : Node.Kind.TEXT;
  }

  /** How to mend a number that does not mean what it looks like; empty when it does. */
  static Optional<String> mendOfNumber(String plain) {
    if (JSON_NUMBER.matcher(plain).matches()) {
      return Optional.empty();
    }
    Matcher zeros = LEADING_ZEROS.matcher(plain);
    return Optional.of(
        zeros.matches()
            ? "quote it if it is text, or write " + zeros.group(1)
            : "quote it if it is text, or write a plain decimal number");
  }
}
