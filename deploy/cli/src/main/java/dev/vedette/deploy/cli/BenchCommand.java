// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import dev.vedette.deploy.bench.LatenessBench;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vedette bench}: measures, and prints one JSON object. */
@Command(
    name = "bench",
    description = "Measures Vedette on this machine and prints JSON.",
    mixinStandardHelpOptions = true,
    subcommands = BenchCommand.Lateness.class)
final class BenchCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw CommandError.yours("no bench was named", "Name one: lateness.");
  }

  /** {@code vedette bench lateness}. */
  @Command(
      name = "lateness",
      description = "How late runs start at 200 runs a second, and what memory that takes.",
      mixinStandardHelpOptions = true)
  static final class Lateness implements Callable<Integer> {
    @Spec CommandSpec spec;

    @Option(
        names = "--for",
        paramLabel = "TIME",
        defaultValue = "60s",
        description = "How long it measures, after a warm-up. Default: ${DEFAULT-VALUE}.")
    Duration length;

    @Override
    public Integer call() throws InterruptedException {
      String json = new LatenessBench(DemoCommand.vedette()).run(length);
      spec.commandLine().getOut().println(json);
      return 0;
    }
  }
}
