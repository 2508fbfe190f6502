// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.prompt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes daemon platform threads that ask for {@linkplain ShortSlice short slices}. A run's thread
 * sleeps most of its time, and every moment that it is not woken counts as the target's: on a busy
 * machine it would wait for whoever has the core, up to a tick of 4 ms, several times a run.
 */
public final class PromptThreads implements ThreadFactory {
  private static final Logger LOG = LoggerFactory.getLogger(PromptThreads.class);
  private static final Path TASKS = Path.of("/proc/self/task");

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

  /**
   * Asks the same for all threads that this process has by now, its compilers and collectors among
   * them; those that they make later have what their makers have. A thread that waits long for a
   * processor while it holds a lock of the virtual machine or of a library holds up runs that never
   * waited for one themselves, and so cannot know of it. Does nothing where there is no {@code
   * /proc}.
   */
  public static void ofThisProcess() {
    try (Stream<Path> threads = Files.list(TASKS)) {
      threads
          .map(task -> Long.parseLong(task.getFileName().toString()))
          .forEach(ShortSlice::ofThread);
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("the threads of this process are not listed", e);
    }
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
