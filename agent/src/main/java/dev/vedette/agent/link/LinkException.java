// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.link;

import dev.vedette.checks.model.wire.ErrorAnswer;
import dev.vedette.checks.model.wire.ErrorAnswer.Kind;
import org.jspecify.annotations.Nullable;

/** The controller did not answer, or answered with an error. */
public final class LinkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String mend;

  public LinkException(Kind kind, String message, String mend, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.mend = mend;
  }

  static LinkException of(ErrorAnswer.Fault fault) {
    return new LinkException(fault.who(), fault.message(), fault.mend(), null);
  }

  /** Whose turn it is. {@link Kind#YOURS} means that this request will never succeed. */
  public Kind kind() {
    return kind;
  }

  /** What to do about it; may be empty. */
  public String mend() {
    return mend;
  }
}
