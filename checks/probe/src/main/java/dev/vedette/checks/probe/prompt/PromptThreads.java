// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.prompt;

import java.util.concurrent.ThreadFactory;

/**
 * Makes daemon platform threads that ask for {@linkplain ShortSlice short slices}. A run's thread
 * sleeps most of its time, and every moment that it is not woken counts as the target's: on a busy
 * machine it would wait for whoever has the core, up to a tick of 4 ms, several times a run.
 */
public final class PromptThreads implements ThreadFactory {
  private final ThreadFactory threads;

  /**
   * @param name what threads are called, before their number
   */
  public PromptThreads(String name) {
    this.threads = Thread.ofPlatform().daemon().name(name, 0).factory();
  }

  /** Starts one alone. */
  public static Thread start(String name, Runnable work) {
    return Thread.ofPlatform().daemon().name(name).start(promptly(work));
  }

  @Override
  public Thread newThread(Runnable work) {
    return threads.newThread(promptly(work));
  }

  private static Runnable promptly(Runnable work) {
    return () -> {
      ShortSlice.ofThisThread();
      work.run();
    };
  }
}
