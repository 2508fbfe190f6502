// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import dev.vedette.deploy.bench.HttpBench;
import dev.vedette.deploy.bench.LatenessBench;
import dev.vedette.deploy.bench.alerting.AlertingBench;
import dev.vedette.deploy.bench.browser.BrowserBench;
import java.io.PrintWriter;
import java.nio.file.Path;
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
    subcommands = {
      BenchCommand.Http.class,
      BenchCommand.Lateness.class,
      BenchCommand.Browser.class,
      BenchCommand.Alerting.class
    })
final class BenchCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw CommandError.yours("no bench was named", "Name one: http, lateness, browser, alerting.");
  }

  /** {@code vedette bench http}. */
  @Command(
      name = "http",
      description = {
        "What an HTTP check costs and how right its duration is, at 200 and at 50 runs a second and at",
        "saturation. Takes some nine minutes with --peer: our agent is warmed up for up to three each time."
      },
      mixinStandardHelpOptions = true)
  static final class Http implements Callable<Integer> {
    @Spec CommandSpec spec;

    @Option(
        names = "--for",
        paramLabel = "TIME",
        defaultValue = "30s",
        description = "How long it measures at each rate. Default: ${DEFAULT-VALUE}.")
    Duration length;

    @Option(
        names = "--peer",
        description = "Measures blackbox_exporter in the same run, and prints ratios.")
    boolean peer;

    @Override
    public Integer call() throws InterruptedException {
      Path program = peer ? HttpBench.installedPeer() : null;
      if (peer && program == null) {
        throw CommandError.yours(
            "prometheus-blackbox-exporter is not installed",
            "Install Debian's package of that name, or leave --peer out.");
      }
      String json = new HttpBench(DemoCommand.vedette(), program).run(length);
      spec.commandLine().getOut().println(json);
      return 0;
    }
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

    @Option(
        names = "--hog",
        description =
            "Six processes that use all of the agent's core beside it: are the runs marked that they distort?")
    boolean hog;

    @Override
    public Integer call() throws InterruptedException {
      String json = new LatenessBench(DemoCommand.vedette(), hog).run(length);
      spec.commandLine().getOut().println(json);
      return 0;
    }
  }

  /** {@code vedette bench browser}. */
  @Command(
      name = "browser",
      description = {
        "What a login in a browser costs with a warm worker, and whether 200 runs leave anything behind.",
        "Takes some six minutes with --peer."
      },
      mixinStandardHelpOptions = true)
  static final class Browser implements Callable<Integer> {
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

  /** {@code vedette bench alerting}. */
  @Command(
      name = "alerting",
      description = {
        "How fast the rules judge on one core, and what time and memory a backtest takes that finds",
        "nothing changed. Takes some four minutes: the history is made first."
      },
      mixinStandardHelpOptions = true)
  static final class Alerting implements Callable<Integer> {
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
      AlertingBench bench =
          new AlertingBench(DemoCommand.vedette(), System::nanoTime, told::println);
      spec.commandLine().getOut().println(bench.run(days, checks));
      return 0;
    }
  }
}
