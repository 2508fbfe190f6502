// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

/** A worker answers no more, and is to be ended. The message is for an operator. */
public final class WorkerLostException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final How how;

  public WorkerLostException(How how, String message) {
    super(message, null, false, false);
    this.how = how;
  }

  public How how() {
    return how;
  }

  /** What became of it. */
  public enum How {
    /** It was silent for too long. */
    HUNG,
    /** It ended by itself, or somebody else ended it. */
    GONE
  }
}
