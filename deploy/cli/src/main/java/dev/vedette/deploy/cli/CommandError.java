// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import java.util.Locale;
import java.util.Objects;

/**
 * Ends a command with one of the four kinds of errors. The message says what is wrong and where,
 * the mend what to do next; neither holds a secret.
 */
public final class CommandError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorKind kind;
  private final String mend;

  private CommandError(ErrorKind kind, String what, String mend) {
    super(Objects.requireNonNull(what));
    this.kind = kind;
    this.mend = Objects.requireNonNull(mend);
  }

  /** Something passing: the same command may work in a moment. */
  public static CommandError retry(String what, String mend) {
    return new CommandError(ErrorKind.RETRY, what, mend);
  }

  /** The user gave something wrong: a file, a flag, a value. */
  public static CommandError yours(String what, String mend) {
    return new CommandError(ErrorKind.YOURS, what, mend);
  }

  /** The machine, the network or a secret is not as it must be. */
  public static CommandError operators(String what, String mend) {
    return new CommandError(ErrorKind.OPERATORS, what, mend);
  }

  /** A bug, known by an id that is the same wherever the same code breaks. */
  static CommandError ours(Throwable bug) {
    String id = String.format(Locale.ROOT, "%08x", fingerprint(bug));
    String what = bug.getClass().getSimpleName() + place(bug) + " (bug " + id + ")";
    CommandError error =
        new CommandError(
            ErrorKind.OURS, what, "Set VEDETTE_DEBUG=1 to see where, and report it with this id.");
    error.initCause(bug);
    return error;
  }

  /** The kind of error. */
  public ErrorKind kind() {
    return kind;
  }

  /** What the reader does next: one or more sentences. */
  public String mend() {
    return mend;
  }

  private static String place(Throwable bug) {
    StackTraceElement[] frames = bug.getStackTrace();
    return frames.length == 0
        ? ""
        : " at " + frames[0].getFileName() + ":" + frames[0].getLineNumber();
  }

  private static int fingerprint(Throwable bug) {
    int hash = bug.getClass().getName().hashCode();
    for (StackTraceElement frame : bug.getStackTrace()) {
      if (frame.getClassName().startsWith("dev.vedette.")) {
        hash = 31 * hash + (frame.getClassName() + '.' + frame.getMethodName()).hashCode();
      }
    }
    return hash;
  }
}
