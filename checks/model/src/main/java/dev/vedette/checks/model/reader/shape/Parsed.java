// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.shape;

/** What came of a text. */
public sealed interface Parsed<T> {
  record Good<T>(T value) implements Parsed<T> {}

  /**
   * Not what it should be.
   *
   * @param at how far into the text, in characters
   */
  record Bad<T>(int at, String what, String mend) implements Parsed<T> {}

  static <T> Parsed<T> good(T value) {
    return new Good<>(value);
  }

  static <T> Parsed<T> bad(String what, String mend) {
    return new Bad<>(0, what, mend);
  }
}
