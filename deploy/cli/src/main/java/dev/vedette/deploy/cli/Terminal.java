// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import java.io.Console;

/** Whether somebody is watching. */
final class Terminal {
  private Terminal() {}

  /** Whether the output goes to a terminal. */
  @SuppressWarnings("SystemConsoleNull") // Since JDK 25 it is null again when redirected.
  static boolean isThere() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }
}
