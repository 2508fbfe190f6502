// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import org.jspecify.annotations.Nullable;

/** A definition came that this agent cannot carry out. */
final class UnreadableDefinition extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableDefinition(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
