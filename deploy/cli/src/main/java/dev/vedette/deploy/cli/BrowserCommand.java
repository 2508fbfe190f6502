// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import dev.vedette.checks.probe.browser.process.Chromium;
import dev.vedette.checks.probe.browser.process.NoBrowserException;
import dev.vedette.deploy.cli.chromium.Getting;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vedette browser}: which Chromium browser checks use here, and a way to get one. */
@Command(
    name = "browser",
    description = {
      "Names the Chromium that browser checks use on this machine.",
      "Playwright's download is taken first, else the system's. VEDETTE_CHROMIUM names another."
    },
    mixinStandardHelpOptions = true)
final class BrowserCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--install",
      description =
          "Gets one when there is none: Playwright's download where it can be reached, else the"
              + " system's package.")
  boolean install;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    if (install) {
      install();
    }
    out.println(found().path());
    out.flush();
    return 0;
  }

  /** The Chromium of this machine. */
  static Chromium found() {
    try {
      return Chromium.find(home(), System.getenv());
    } catch (NoBrowserException e) {
      throw CommandError.operators(e.what(), "To mend it, " + e.mend() + ".");
    }
  }

  private void install() throws InterruptedException {
    Getting getting = new Getting(home(), System.getenv(), spec.commandLine().getErr());
    if (!getting.get()) {
      throw CommandError.operators("no Chromium could be installed", getting.advice());
    }
  }

  private static Path home() {
    return Path.of(System.getProperty("user.home"));
  }
}
