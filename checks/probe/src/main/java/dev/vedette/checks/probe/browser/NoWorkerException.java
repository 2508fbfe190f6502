// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

/** There is no browser to be had here. The message says why, for an operator. */
public final class NoWorkerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NoWorkerException(String message) {
    super(message, null, false, false);
  }

  /** Why. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
