// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import org.jspecify.annotations.Nullable;

/** The worker's process, or the talk with it, ended, or it never could start. */
public final class WorkerGone extends WorkerFailure {
  private static final long serialVersionUID = 1L;

  WorkerGone(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
