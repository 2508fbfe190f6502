// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

/**
 * Whose turn it is after an error: the four kinds, each with the exit code of a command that ends
 * in it.
 */
public enum ErrorKind {
  /** Nothing is wrong for good: we will try again, or the user may. */
  RETRY("try again", 75),
  /** The check, the file or the command line is wrong. */
  YOURS("yours", 2),
  /** The place that Vedette runs in is wrong: a secret, a port, a disk, a network rule. */
  OPERATORS("operator's", 3),
  /** A bug in Vedette. */
  OURS("ours", 70);

  private final String label;
  private final int exitCode;

  ErrorKind(String label, int exitCode) {
    this.label = label;
    this.exitCode = exitCode;
  }

  /** The word that a person reads in front of the message. */
  public String label() {
    return label;
  }

  /** The exit code of the process, 2 to 75. */
  public int exitCode() {
    return exitCode;
  }
}
