// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import java.nio.file.Path;

/** The browser's part of an agent, in a run that does not end; it ends when standard input does. */
final class RunOwner {
  private RunOwner() {}

  /** Of a page at the URL that is the second argument, with workers' folders below the first. */
  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]);
    RealWorkers workers = new RealWorkers(root);
    Thread.ofPlatform()
        .daemon()
        .start(
            () ->
                workers
                    .runs(root)
                    .within("5m")
                    .act("- goto: " + arguments[1] + "\n- wait: {text: never}"));
    int end = System.in.read();
    workers.close();
    System.exit(end < 0 ? 0 : 1);
  }
}
