// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import java.io.IOException;

/** A request that the gate answers itself. */
final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /** A refusal with the line of text that the client is told. */
  RefusedException(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}
