// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

/** There is no browser to drive. The message says, in one line, what the operator may do. */
public final class NoBrowserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final String mend;

  NoBrowserException(String what, String mend) {
    super(what + ": " + mend);
    this.what = what;
    this.mend = mend;
  }

  /** What is wrong. */
  public String what() {
    return what;
  }

  /** What to do about it. */
  public String mend() {
    return mend;
  }
}
