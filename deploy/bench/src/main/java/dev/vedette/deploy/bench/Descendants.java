// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

/** The processes that a bench has started. */
public final class Descendants {
  private Descendants() {}

  /** Asks them to end when this process is told to, so that an aborted bench leaves none. */
  public static void endWithUs() {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroy),
                "end what the bench started"));
  }
}
