// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.recurrence;

/** A window whose times cannot be told: whoever wrote it must mend it. */
public final class UnusableWindowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final String mend;

  UnusableWindowException(String what, String mend) {
    super(what + "; " + mend);
    this.what = what;
    this.mend = mend;
  }

  /** What is wrong, for a person. */
  public String what() {
    return what;
  }

  /** What to write instead. */
  public String mend() {
    return mend;
  }
}
