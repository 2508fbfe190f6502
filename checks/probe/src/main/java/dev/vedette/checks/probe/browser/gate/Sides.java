// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The two sides of a client's connection and the threads that serve them. What breaks on one side
 * ends both.
 */
record Sides(Wire client, Lifeline lifeline, ExecutorService threads, Duration idle) {

  /** What a second thread does. */
  interface Task {
    void run() throws IOException;
  }

  /** Both directions at once, each until its end. */
  void tunnel(Wire upstream) throws IOException {
    lifeline.whileMoving(idle);
    Future<?> back = beside(() -> Copying.stream(upstream, client));
    try {
      Copying.stream(client, upstream);
    } catch (IOException broken) {
      lifeline.cut();
      throw broken;
    } finally {
      await(back);
    }
  }

  /** Begins {@code task}, which cuts the lifeline when it breaks. */
  Future<?> beside(Task task) throws IOException {
    try {
      return threads.submit(() -> carryOut(task));
    } catch (RejectedExecutionException e) {
      throw new IOException("the gate is closed", e);
    }
  }

  private void carryOut(Task task) {
    try {
      task.run();
    } catch (IOException broken) {
      lifeline.cut();
    }
  }

  /** Whether {@code task} ends within {@code limit}. */
  static boolean isDone(Future<?> task, Duration limit) {
    try {
      task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (ExecutionException e) {
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Waits for a task: until then its wires are not to be closed. */
  static void await(Future<?> task) throws IOException {
    try {
      task.get();
    } catch (ExecutionException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
