// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import dev.vedette.controller.web.health.Beats;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a step again and again on a thread of its own, sooner when it is woken. */
final class Loop {
  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
  private static final Duration LONGEST_STEP = Duration.ofSeconds(5);

  private final String name;
  private final Duration every;
  private final Runnable step;
  private final Beats.Beat beat;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private boolean wake;
  private boolean closed;
  private final Thread thread;

  /** Does not run before {@link #start}. */
  Loop(String name, Duration every, Runnable step, Beats.Beat beat) {
    this.name = name;
    this.every = every;
    this.step = step;
    this.beat = beat;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Steps at once. */
  void wake() {
    lock.lock();
    try {
      wake = true;
      woken.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the step that runs, but not for ever. */
  void end() throws InterruptedException {
    lock.lock();
    try {
      closed = true;
      woken.signal();
    } finally {
      lock.unlock();
    }
    thread.join(LONGEST_STEP);
  }

  private void run() {
    try {
      do {
        stepOnce();
      } while (pause());
    } catch (InterruptedException e) {
      LOG.debug("loop {} was interrupted", name, e);
    }
  }

  private void stepOnce() {
    try {
      step.run();
      beat.beat();
    } catch (RuntimeException e) {
      LOG.atError().addKeyValue("loop", name).setCause(e).log("loop failed; it goes again");
    }
  }

  /** Answers false when there is to be no further step. */
  private boolean pause() throws InterruptedException {
    lock.lock();
    try {
      long nanos = every.toNanos();
      while (!wake && !closed && nanos > 0) {
        nanos = woken.awaitNanos(nanos);
      }
      wake = false;
      return !closed;
    } finally {
      lock.unlock();
    }
  }
}
