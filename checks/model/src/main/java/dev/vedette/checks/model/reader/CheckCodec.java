// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

/**
 * The form in which a check travels: the check language itself, resolved, as JSON on one line, with
 * the keys {@code _location_variables} and {@code _secrets} beside the author's.
 */
public final class CheckCodec {
  private CheckCodec() {}

  /**
   * Binds what a controller wrote. Keys it does not know are passed over: the controller may be
   * newer.
   *
   * @throws IllegalArgumentException when it is no check all the same
   */
  @SuppressWarnings("DoNotCallSuggester")
  public static ResolvedCheck read(String json) {
    throw new UnsupportedOperationException("being written: " + json);
  }
}
