// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.scope;

import dev.vedette.checks.model.Cause;

/**
 * A part of a definition that cannot be carried out. Its message is for a person and holds no
 * secret; the cause says who must act: the check's author, the operator, or we.
 */
public final class CannotException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Cause reason;

  public CannotException(Cause reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  /** The author wrote something that cannot be carried out. */
  public static CannotException definition(String message) {
    return new CannotException(Cause.DEFINITION, message);
  }

  /** We have not built it yet. */
  public static CannotException notBuilt(String what) {
    return new CannotException(Cause.NOT_BUILT, what + ": not built yet");
  }

  /** Why, from the closed list. */
  public Cause reason() {
    return reason;
  }
}
