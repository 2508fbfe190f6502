// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

/** A worker answers no more, and is to be ended. The message is for an operator. */
public final class WorkerLostException extends RuntimeException {
  private static final long serialVersionUID = 2;

  public WorkerLostException(String message) {
    super(message, null, false, false);
  }
}
