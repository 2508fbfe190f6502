// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.expression;

/** What came of parsing a template. */
public sealed interface ParsedTemplate {
  record Good(Template template) implements ParsedTemplate {}

  /**
   * Not a template.
   *
   * @param at where, in characters from the beginning of the source
   * @param what is wrong
   * @param mend how to mend it
   */
  record Bad(int at, String what, String mend) implements ParsedTemplate {}
}
