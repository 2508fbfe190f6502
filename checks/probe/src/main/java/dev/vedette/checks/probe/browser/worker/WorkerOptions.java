// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A worker's arguments.
 *
 * @param chromium the browser to start; null for the one that Playwright downloaded
 * @param driver where the unpacked driver is, or is to be; null for a temporary place
 * @param sandbox whether the browser's own sandbox is on
 * @param flags for the browser, beyond ours
 */
record WorkerOptions(
    @Nullable Path chromium, @Nullable Path driver, boolean sandbox, List<String> flags) {
  WorkerOptions {
    flags = List.copyOf(flags);
  }

  /** Throws {@link IllegalArgumentException} for an argument that is none. */
  static WorkerOptions of(String... arguments) {
    Path chromium = null;
    Path driver = null;
    boolean sandbox = true;
    List<String> flags = new ArrayList<>();
    for (String argument : arguments) {
      String value = argument.substring(argument.indexOf('=') + 1);
      switch (argument.substring(0, argument.length() - value.length())) {
        case "--chromium=" -> chromium = Path.of(value);
        case "--driver=" -> driver = Path.of(value);
        case "--sandbox=" -> sandbox = value.equals("on");
        case "--flag=" -> flags.add(value);
        default -> throw new IllegalArgumentException("a worker knows no argument " + argument);
      }
    }
    return new WorkerOptions(chromium, driver, sandbox, flags);
  }
}
