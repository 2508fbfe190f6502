// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.loop;

import dev.vedette.checks.probe.prompt.PromptThreads;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a step again and again on a thread of its own, whatever the step throws. */
public final class Loop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
  private static final Duration AFTER_A_BUG = Duration.ofSeconds(1);
  private static final Duration LAST_STEP = Duration.ofSeconds(3);

  private final String name;
  private final Step step;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private @Nullable Thread thread;

  public Loop(String name, Step step) {
    this.name = name;
    this.step = step;
  }

  /** Starts on a virtual thread. */
  public Loop start() {
    return start(Thread.ofVirtual());
  }

  /**
   * Starts on a platform thread: for steps that block in the file system, or must not wait for a
   * carrier.
   */
  public Loop startOnPlatformThread() {
    return start(Thread.ofPlatform().daemon());
  }

  /** Starts on a platform thread that is woken at once: for steps whose waking is measured. */
  public Loop startOnPromptThread() {
    thread = PromptThreads.start(name, this::run);
    return this;
  }

  /** Interrupts the step under way and waits up to three seconds for its end. */
  @Override
  public void close() {
    stopping.set(true);
    Thread running = thread;
    if (running == null) {
      return;
    }
    running.interrupt();
    try {
      if (!running.join(LAST_STEP)) {
        LOG.atWarn().addKeyValue("loop", name).log("loop does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Loop start(Thread.Builder builder) {
    thread = builder.name(name).start(this::run);
    return this;
  }

  private void run() {
    WakeablePause pause = new WakeablePause();
    while (!stopping.get()) {
      try {
        turn(pause);
      } catch (InterruptedException e) {
        // Only close() interrupts; the condition of the loop ends it.
        LOG.atTrace().addKeyValue("loop", name).log("interrupted");
      }
    }
  }

  private void turn(Pause pause) throws InterruptedException {
    try {
      step.step();
    } catch (RuntimeException e) {
      if (!stopping.get()) {
        LOG.atError().addKeyValue("loop", name).setCause(e).log("step failed; going on");
        pause.await(AFTER_A_BUG);
      }
    }
  }
}
