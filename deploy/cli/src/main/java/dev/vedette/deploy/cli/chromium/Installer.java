// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.chromium;

import java.util.List;
import java.util.Map;

/**
 * Commands that install a Chromium, run one after the other until one fails.
 *
 * @param name for people
 * @param lines each a program and its arguments
 * @param environment added to this process's own
 */
record Installer(String name, List<List<String>> lines, Map<String, String> environment) {
  private static final String PATIENCE_MILLIS = "20000";

  Installer {
    lines = List.copyOf(lines);
    environment = Map.copyOf(environment);
  }

  /**
   * Playwright's own download, which needs the internet.
   *
   * @param java the executable
   * @param classPath with Playwright on it
   */
  static Installer playwright(String java, String classPath) {
    return new Installer(
        "Playwright's download",
        List.of(
            List.of(java, "-cp", classPath, "com.microsoft.playwright.CLI", "install", "chromium")),
        Map.of("PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT", PATIENCE_MILLIS));
  }
}
