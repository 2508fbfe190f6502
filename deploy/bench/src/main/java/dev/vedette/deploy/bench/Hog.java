// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Processes that do nothing but use one core, which an agent has to share with them. Everything
 * else of the bench is moved to the first core, so that the target keeps its time.
 */
final class Hog implements AutoCloseable {
  private static final int PROCESSES = 6;
  private static final String FIRST = "0";

  private final List<Process> processes = new ArrayList<>();

  private Hog() {}

  /** Starts. Throws when there is no second core, or no {@code taskset}. */
  static Hog beside(BenchSystem system) {
    int cores = Runtime.getRuntime().availableProcessors();
    if (cores < 2) {
      throw new IllegalStateException(
          "a hog needs a core for itself and the agent, and there is one");
    }
    String last = String.valueOf(cores - 1);
    move(ProcessHandle.current().pid(), FIRST);
    move(system.controllerPid(), FIRST);
    move(system.agentPid(), last);
    Hog hog = new Hog();
    for (int i = 0; i < PROCESSES; i++) {
      hog.processes.add(start("taskset", "-c", last, "sh", "-c", "while :; do :; done"));
    }
    return hog;
  }

  private static void move(long pid, String core) {
    start("taskset", "-a", "-p", "-c", core, String.valueOf(pid)).onExit().join();
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

  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
  }
}
