// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import org.jspecify.annotations.Nullable;

/** A worker is of no more use: it is to be discarded. */
public abstract sealed class WorkerFailure extends RuntimeException permits WorkerGone, WorkerHung {
  private static final long serialVersionUID = 1L;

  WorkerFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
