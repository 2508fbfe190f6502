// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.problem;

/**
 * Something wrong in a repository.
 *
 * @param what is wrong, without a full stop
 * @param mend how to mend it, without a full stop
 */
public record Problem(Place place, Weight weight, String what, String mend) {

  /** An error keeps the file from use; a warning does not. */
  public enum Weight {
    WARNING,
    ERROR
  }

  public static Problem error(Place place, String what, String mend) {
    return new Problem(place, Weight.ERROR, what, mend);
  }

  public static Problem warning(Place place, String what, String mend) {
    return new Problem(place, Weight.WARNING, what, mend);
  }

  public boolean isError() {
    return weight == Weight.ERROR;
  }

  public String path() {
    return place.path();
  }

  /** {@code file:line:column: what; how to mend}. */
  @Override
  public String toString() {
    return place + ": " + (isError() ? "" : "warning: ") + what + "; " + mend;
  }
}
