// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a command that a page holds up. Some of what the driver asks a page for has no limit of its
 * own; when a command has not ended a while after its limit, the processes of all pages are killed,
 * which ends it. Were it the browser or the driver that is held up, that would end nothing, and
 * whoever waits for the worker sees to it.
 */
final class Watchdog {
  /** Milliseconds after the limit, in which whatever has a limit of its own has ended. */
  static final long PATIENCE = 700;

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("watchdog").factory());
  private final Runnable bite;
  private @Nullable Future<?> due;
  private long commands;
  private boolean bitten;

  /** {@code bite} kills the processes of pages. */
  Watchdog(Runnable bite) {
    this.bite = bite;
  }

  /** A command begins. */
  synchronized void watch(Limit limit) {
    bitten = false;
    long command = ++commands;
    long wait = (long) limit.left() + PATIENCE;
    due = timer.schedule(() -> bite(command), wait, TimeUnit.MILLISECONDS);
  }

  private synchronized void bite(long command) {
    if (due != null && command == commands) {
      bitten = true;
      bite.run();
    }
  }

  /** Whether it ended the command. */
  synchronized boolean hasBitten() {
    return bitten;
  }

  /** The command has ended. */
  synchronized void release() {
    if (due != null) {
      due.cancel(false);
      due = null;
    }
  }

  /** Kills the processes of all pages of all browsers below this process. */
  static void killPages() {
    ProcessHandle.current()
        .descendants()
        .filter(it -> line(it).contains("--type=renderer"))
        .forEach(ProcessHandle::destroyForcibly);
  }

  /** Chromium's processes write their own command lines, which Java then does not tell. */
  private static String line(ProcessHandle process) {
    try {
      Path told = Path.of("/proc", Long.toString(process.pid()), "cmdline");
      return Files.readString(told, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return process.info().commandLine().orElse("");
    }
  }
}
