// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import org.jspecify.annotations.Nullable;

/** The controller cannot start here: whoever runs it must put something right. */
public final class CannotStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String mend;

  CannotStartException(String what, String mend, @Nullable Throwable cause) {
    super(what, cause);
    this.mend = mend;
  }

  /** What to do about it. */
  public String mend() {
    return mend;
  }
}
