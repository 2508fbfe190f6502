// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.expression;

/** Ends a parse; never leaves the package. */
final class SyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int at;
  private final String what;
  private final String mend;

  SyntaxException(int at, String what, String mend) {
    super(what, null, false, false);
    this.at = at;
    this.what = what;
    this.mend = mend;
  }

  ParsedTemplate asBad() {
    return new ParsedTemplate.Bad(at, what, mend);
  }
}
