// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.chromium;

import dev.vedette.checks.probe.browser.process.Chromium;
import dev.vedette.checks.probe.browser.process.NoBrowserException;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds a Chromium, or gets one. */
public final class Getting {
  private static final String NAMED = "VEDETTE_CHROMIUM";

  private final Path home;
  private final Map<String, String> environment;
  private final PrintWriter progress;

  /**
   * On this machine.
   *
   * @param home the user's
   * @param progress told what is tried
   */
  public Getting(Path home, Map<String, String> environment, PrintWriter progress) {
    this.home = home;
    this.environment = Map.copyOf(environment);
    this.progress = progress;
  }

  /**
   * Installs one where there is none; false when none could be had. Where a person named one,
   * nothing is installed.
   */
  public boolean get() throws InterruptedException {
    if (isThere() || environment.containsKey(NAMED)) {
      return true;
    }
    for (Installer installer : installers()) {
      say("No Chromium here; getting one with " + installer.name() + "…");
      if (ran(installer) && isThere()) {
        return true;
      }
    }
    return false;
  }

  /** What a person can do where {@link #get} could not. */
  public String advice() {
    return SystemPackages.advice(this::isProgram)
        .map(line -> "Install it: " + line)
        .orElse("Install Chromium from your system's packages")
        .concat("; or name an executable in " + NAMED + ".");
  }

  private boolean isThere() {
    try {
      return Files.exists(Chromium.find(home, environment).path());
    } catch (NoBrowserException e) {
      return false;
    }
  }

  private List<Installer> installers() {
    List<Installer> all = new ArrayList<>();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    all.add(Installer.playwright(java, System.getProperty("java.class.path")));
    boolean root = System.getProperty("user.name").equals("root");
    SystemPackages.installer(this::isProgram, root).ifPresent(all::add);
    return all;
  }

  private boolean ran(Installer installer) throws InterruptedException {
    for (List<String> line : installer.lines()) {
      ProcessBuilder builder = new ProcessBuilder(line);
      builder.environment().putAll(installer.environment());
      // What our caller reads from our output is the answer alone.
      builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log()));
      try {
        if (builder.start().waitFor() != 0) {
          say("That did not work; its output is in " + log() + ".");
          return false;
        }
      } catch (IOException e) {
        say("That did not work: " + e.getMessage());
        return false;
      }
    }
    return true;
  }

  private static File log() {
    return Path.of(System.getProperty("java.io.tmpdir"), "vedette-chromium.log").toFile();
  }

  private void say(String line) {
    progress.println(line);
    progress.flush();
  }

  private boolean isProgram(String name) {
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .anyMatch(place -> Files.isExecutable(Path.of(place, name)));
  }
}
