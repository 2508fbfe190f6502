// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import org.jspecify.annotations.Nullable;

/** An operator's error about the data folder: the message says what is wrong and what to do. */
public final class UnusableDataFolder extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnusableDataFolder(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
