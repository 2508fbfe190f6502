// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Processes that do nothing but use one core, which an agent has to share with them. Everything
 * else of the bench is moved to the first core, so that the target keeps its time.
 */
final class Hog implements AutoCloseable {
  private static final int PROCESSES = 6;
  private static final int FIRST = 0;

  private final List<Process> processes = new ArrayList<>();

  private Hog() {}

  /** Starts. Throws when there is no second core, or no {@code taskset}. */
  static Hog beside(BenchSystem system) {
    int cores = Runtime.getRuntime().availableProcessors();
    if (cores < 2) {
      throw new IllegalStateException(
          "a hog needs a core for itself and the agent, and there is one");
    }
    int last = cores - 1;
    Cores.move(ProcessHandle.current().pid(), FIRST);
    Cores.move(system.controllerPid(), FIRST);
    Cores.move(system.agentPid(), last);
    Hog hog = new Hog();
    for (int i = 0; i < PROCESSES; i++) {
      hog.processes.add(Cores.shell(last, "while :; do :; done"));
    }
    return hog;
  }

  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
  }
}
