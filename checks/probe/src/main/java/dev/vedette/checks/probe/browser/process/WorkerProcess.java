// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import dev.vedette.checks.probe.browser.process.ProcessTable.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One worker's process, its kin and its folder. */
final class WorkerProcess {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
  private static final Duration KILL = Duration.ofMillis(1_500);

  private final Process process;
  private final Path folder;
  private final Kin kin;
  private final StderrTail tail;
  private boolean killed;

  private WorkerProcess(Process process, Path folder, Kin kin) {
    this.process = process;
    this.folder = folder;
    this.kin = kin;
    this.tail = StderrTail.of(process.getErrorStream(), "browser-stderr-" + process.pid());
  }

  /** Starts it in a folder that is there. Throws {@link WorkerGone} when it cannot be executed. */
  static WorkerProcess start(WorkerCommand command, Path folder, Kin kin) {
    ProcessBuilder builder = new ProcessBuilder(command.line(folder)).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(command.environment(folder));
    try {
      Process process = builder.start();
      kin.found(process.pid());
      return new WorkerProcess(process, folder, kin);
    } catch (IOException e) {
      Folders.delete(folder);
      throw new WorkerGone("the browser worker cannot be started: " + e.getMessage(), e);
    }
  }

  Process process() {
    return process;
  }

  Path folder() {
    return folder;
  }

  Kin kin() {
    return kin;
  }

  /**
   * Kills all of it and deletes the folder; bounded. The process is not {@code destroy}ed, for that
   * closes its streams, which waits for a thread that is blocked in writing to it.
   */
  synchronized void kill(String why) {
    if (killed) {
      return;
    }
    killed = true;
    Collection<Entry> left = kin.kill(KILL);
    LOG.atInfo()
        .addKeyValue("worker", process.pid())
        .addKeyValue("reason", why)
        .addKeyValue("stderr", tail.text())
        .log("browser worker ended");
    if (!left.isEmpty()) {
      LOG.atError()
          .addKeyValue("processes", left.stream().map(Entry::pid).toList())
          .log("processes of a browser worker cannot be killed");
    }
    deleteFolder();
  }

  private void deleteFolder() {
    try {
      Folders.delete(folder);
    } catch (UncheckedIOException e) {
      LOG.atError().addKeyValue("reason", e.getMessage()).log("folder of a browser worker is left");
    }
  }
}
