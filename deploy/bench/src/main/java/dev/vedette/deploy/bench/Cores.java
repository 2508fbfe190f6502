// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Which core a process or a thread runs on, by {@code taskset} of util-linux. */
final class Cores {
  private static final Path THIS_THREAD = Path.of("/proc/thread-self");

  private Cores() {}

  /** Moves a process with all of its threads. */
  static void move(long process, int core) {
    run("taskset", "-a", "-p", "-c", String.valueOf(core), String.valueOf(process));
  }

  /** Keeps this thread on one core; where that cannot be had, it goes where the system puts it. */
  static void preferForThisThread(int core) {
    try {
      String thread = String.valueOf(THIS_THREAD.toRealPath().getFileName());
      run("taskset", "-p", "-c", String.valueOf(core), thread);
    } catch (IOException | UncheckedIOException e) {
      // Not Linux, or no util-linux.
    }
  }

  /** Starts a shell that stays on one core. */
  static Process shell(int core, String script) {
    return start("taskset", "-c", String.valueOf(core), "sh", "-c", script);
  }

  private static void run(String... words) {
    start(words).onExit().join();
  }

  private static Process start(String... words) {
    try {
      return new ProcessBuilder(words)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + words[0] + "; install util-linux", e);
    }
  }
}
