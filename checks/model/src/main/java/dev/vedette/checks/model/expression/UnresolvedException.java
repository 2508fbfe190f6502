// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.expression;

/** An expression that stands for nothing. The message is for a person and holds no secret. */
public final class UnresolvedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Missing missing;
  private final String name;

  public UnresolvedException(Missing missing, String name, String message) {
    super(message, null, false, false);
    this.missing = missing;
    this.name = name;
  }

  /** What is missing. */
  public Missing missing() {
    return missing;
  }

  /** Its name, for instance the secret's. */
  public String name() {
    return name;
  }

  /** Why there is no value. */
  public enum Missing {
    /** Nothing was saved under that name, and no variable has it. */
    VALUE,
    /** The agent has no such secret: an operator's matter. */
    SECRET,
    /** A function cannot take the value it was given. */
    FUNCTION
  }
}
