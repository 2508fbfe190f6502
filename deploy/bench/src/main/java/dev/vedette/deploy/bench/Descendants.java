// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import java.util.List;

/** The processes that a bench has started. */
public final class Descendants {
  private Descendants() {}

  /** Asks them to end when this process is told to, so that an aborted bench leaves none. */
  public static void endWithUs() {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(Descendants::end, "end what the bench started"));
  }

  private static void end() {
    List<ProcessHandle> all = ProcessHandle.current().descendants().toList();
    all.forEach(ProcessHandle::destroy);
    if (!all.isEmpty()) {
      // One that is held hears nothing.
      Signals.goOn(all.stream().mapToLong(ProcessHandle::pid).toArray());
    }
  }
}
