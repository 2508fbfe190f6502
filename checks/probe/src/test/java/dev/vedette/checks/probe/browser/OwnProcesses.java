// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** The processes of the one worker of this JVM, as Linux shows them, and signals to them. */
final class OwnProcesses {
  private OwnProcesses() {}

  /** Playwright's driver. */
  static ProcessHandle driver() {
    return those(handle -> handle.info().command().orElse("").endsWith("/node")).getFirst();
  }

  /** The worker's JVM. */
  static ProcessHandle worker() {
    return driver().parent().orElseThrow();
  }

  /** Chromium's first process. */
  static ProcessHandle browser() {
    return driver().children().findFirst().orElseThrow();
  }

  static List<ProcessHandle> renderers() {
    return those(handle -> line(handle).contains("--type=renderer"));
  }

  static void signal(String name, ProcessHandle to) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(to.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<ProcessHandle> those(Predicate<ProcessHandle> which) {
    return ProcessHandle.current().descendants().filter(which).toList();
  }

  private static String line(ProcessHandle of) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(of.pid()), "cmdline"));
    } catch (IOException e) {
      return "";
    }
  }
}
