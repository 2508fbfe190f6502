// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo;

import java.io.PrintWriter;

/**
 * One line that says where a start stands: written over on a terminal, else a line for each change.
 */
final class Progress {
  private static final String CLEAR = "\r\u001b[2K";

  private final PrintWriter out;
  private final boolean terminal;
  private String last = "";

  Progress(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  void say(String standing) {
    if (!standing.equals(last)) {
      out.print(terminal ? CLEAR + "Starting… " + standing : "Starting… " + standing + "\n");
      out.flush();
      last = standing;
    }
  }

  /** Takes the line away from a terminal. */
  void end() {
    out.print(terminal ? CLEAR : "");
    out.flush();
  }
}
