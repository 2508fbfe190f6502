// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

/** There is no browser to drive. The message says, in one line, what the operator may do. */
public final class NoBrowserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoBrowserException(String message) {
    super(message);
  }
}
