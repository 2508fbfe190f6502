// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.definitions;

import org.jspecify.annotations.Nullable;

/** The source cannot be read: a retry-kind error, or the operator's. */
public final class SourceException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean retry;

  private SourceException(boolean retry, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.retry = retry;
  }

  /** It may mend by itself. */
  static SourceException retry(String message, @Nullable Throwable cause) {
    return new SourceException(true, message, cause);
  }

  /** Somebody must change the controller's options. */
  static SourceException operators(String message, @Nullable Throwable cause) {
    return new SourceException(false, message, cause);
  }

  public boolean isRetry() {
    return retry;
  }
}
