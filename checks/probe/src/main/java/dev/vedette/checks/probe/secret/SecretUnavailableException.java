// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.secret;

import org.jspecify.annotations.Nullable;

/** It cannot be told whether there is a secret: its source does not answer. The operator's. */
public final class SecretUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SecretUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
