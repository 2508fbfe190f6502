// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

import static java.util.Objects.requireNonNull;

import dev.vedette.checks.model.Words;

/** The body of every answer that is an error. */
public record ErrorAnswer(Fault error) {
  public ErrorAnswer {
    requireNonNull(error, "error");
  }

  public static ErrorAnswer of(Kind kind, String message, String mend) {
    return new ErrorAnswer(new Fault(Words.of(kind), message, mend));
  }

  /** Who must act. */
  public enum Kind {
    /** Nobody: the same request may succeed in a moment. */
    RETRY,
    /** Whoever asked: the request is wrong. */
    YOURS,
    /** Whoever runs Vedette. */
    OPERATOR,
    /** A bug. */
    OURS,
    UNKNOWN
  }

  /**
   * What is wrong.
   *
   * @param kind a word of {@link Kind}
   * @param message for a person
   * @param mend what to do about it
   */
  public record Fault(String kind, String message, String mend) {
    public Fault {
      requireNonNull(kind, "kind");
      message = message == null ? "" : message;
      mend = mend == null ? "" : mend;
    }

    /** The kind, {@link Kind#UNKNOWN} for a word of a newer version. */
    public Kind who() {
      return Words.parse(Kind.class, kind).orElse(Kind.UNKNOWN);
    }
  }
}
