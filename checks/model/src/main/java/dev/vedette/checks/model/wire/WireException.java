// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

import org.jspecify.annotations.Nullable;

/** A message that is not what the protocol says. The fault is the sender's. */
public final class WireException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WireException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
