// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import dev.vedette.checks.probe.browser.protocol.Answer.Trouble;

/** What stands in the way, found out by the worker itself; becomes a {@link Trouble}. */
final class TroubleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Trouble.Kind kind;

  TroubleException(Trouble.Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  Trouble.Kind kind() {
    return kind;
  }
}
