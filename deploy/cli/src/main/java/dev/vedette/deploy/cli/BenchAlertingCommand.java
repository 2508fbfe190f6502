// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import dev.vedette.deploy.bench.alerting.AlertingBench;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vedette bench alerting}. */
@Command(
    name = "alerting",
    description = {
      "How fast the rules judge on one core, and what time and memory a backtest takes that finds",
      "nothing changed. Takes some four minutes: the history is made first."
    },
    mixinStandardHelpOptions = true)
final class BenchAlertingCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "30",
      description = "How far the backtest goes back. Default: ${DEFAULT-VALUE}.")
  int days;

  @Option(
      names = "--checks",
      paramLabel = "N",
      defaultValue = "500",
      description =
          "How many checks it replays, each from 12 locations every 5 minutes. Default: ${DEFAULT-VALUE}.")
  int checks;

  @Override
  public Integer call() throws InterruptedException {
    if (days < 1 || checks < 1) {
      String option = days < 1 ? "--days is " + days : "--checks is " + checks;
      throw CommandError.yours(option, "Give a number from 1.");
    }
    PrintWriter told = spec.commandLine().getErr();
    AlertingBench bench = new AlertingBench(DemoCommand.vedette(), System::nanoTime, told::println);
    spec.commandLine().getOut().println(bench.run(days, checks));
    return 0;
  }
}
