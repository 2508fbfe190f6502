// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.probe.browser.process.Worker;
import dev.vedette.checks.probe.browser.process.WorkerGone;
import dev.vedette.checks.probe.browser.process.WorkerHung;
import dev.vedette.checks.probe.browser.process.WorkerPool;
import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Command;
import java.nio.file.Path;
import java.time.Duration;

/** A worker of a pool, which takes it back only as clean as it was. */
final class PooledWorker implements BrowserWorker {
  private final WorkerPool pool;
  private final Worker worker;
  private boolean clean = true;

  PooledWorker(WorkerPool pool, Worker worker) {
    this.pool = pool;
    this.worker = worker;
  }

  @Override
  public String version() {
    return worker.version();
  }

  @Override
  public Path folder() {
    return worker.folder();
  }

  @Override
  public Answer ask(Command command, Duration hard) {
    clean = false;
    try {
      Answer answer = worker.ask(command, hard);
      clean = answer instanceof Answer.Closed;
      if (command instanceof Command.Open) {
        worker.noteProcesses();
      }
      return answer;
    } catch (WorkerHung | WorkerGone e) {
      throw new WorkerLostException(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    if (clean) {
      pool.giveBack(worker);
    } else {
      pool.discard(worker);
    }
  }
}
