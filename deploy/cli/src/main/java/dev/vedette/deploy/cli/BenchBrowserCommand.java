// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import dev.vedette.deploy.bench.browser.BrowserBench;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vedette bench browser}. */
@Command(
    name = "browser",
    description = {
      "What a login in a browser costs with a warm worker, and whether 200 runs leave anything behind.",
      "Takes some six minutes with --peer."
    },
    mixinStandardHelpOptions = true)
final class BenchBrowserCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "80",
      description = "How many runs are measured. Default: ${DEFAULT-VALUE}.")
  int runs;

  @Option(
      names = "--peer",
      description =
          "Runs the same steps as a plain Playwright script in turns with ours, and prints ratios.")
  boolean peer;

  @Override
  public Integer call() {
    if (runs < 1) {
      throw CommandError.yours("--runs is " + runs, "Give a number from 1.");
    }
    String json = new BrowserBench(BrowserCommand.found(), peer).run(runs);
    spec.commandLine().getOut().println(json);
    return 0;
  }
}
