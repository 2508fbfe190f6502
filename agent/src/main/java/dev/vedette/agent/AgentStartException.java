// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent;

/** The agent cannot run in this place: whoever operates it must act. */
public final class AgentStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String mend;

  AgentStartException(String message, String mend, Throwable cause) {
    super(message, cause);
    this.mend = mend;
  }

  /** What to do about it. */
  public String mend() {
    return mend;
  }
}
