// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import dev.vedette.controller.CannotStartException;
import dev.vedette.controller.ControllerApp;
import dev.vedette.controller.ControllerOptions;
import dev.vedette.controller.rollup.Retention;
import dev.vedette.controller.web.Listen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vedette controller}: plans, hands out and judges runs until it is told to stop. */
@Command(
    name = "controller",
    description = {
      "Plans the checks, hands them to agents, judges what comes back, and pages.",
      "Its console, API and metrics are at the address it listens on. People need no login yet: keep"
          + " it on loopback, or behind something that asks for one."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The first start makes a token for the agents in the data folder and says where it is."
    })
final class ControllerCommand implements Callable<Integer> {
  @Option(
      names = "--checks",
      required = true,
      paramLabel = "DIR|GIT-URL",
      description = "Where the checks are: a folder, or a git repository.")
  String checks = "";

  @Option(
      names = "--branch",
      paramLabel = "NAME",
      description =
          "The branch of the git repository, main by default. With it, a folder is read as a"
              + " repository too.")
  @Nullable String branch;

  @Option(
      names = "--path",
      paramLabel = "PATH",
      defaultValue = "",
      description = "The folder within the repository that holds the checks.")
  String path = "";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Where the controller keeps what it knows. Default: vedette/controller under XDG_STATE_HOME"
              + " or ~/.local/state.")
  @Nullable Path data;

  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:8700",
      description = "The address it listens on. Default: ${DEFAULT-VALUE}.")
  String listen = "";

  @Option(
      names = "--agent-tokens",
      paramLabel = "FILE",
      description =
          "The agents' tokens: one, or a line LOCATION=TOKEN for each location. Default: agent-token"
              + " in the data folder.")
  @Nullable Path agentTokens;

  @Option(
      names = "--secrets",
      paramLabel = "DIR",
      description =
          "A folder with a file for each of the controller's own secrets, such as a pager's key."
              + " Variables VEDETTE_SECRET_NAME are looked at as well.")
  @Nullable Path secrets;

  @Option(
      names = "--poll",
      paramLabel = "DURATION",
      defaultValue = "30s",
      converter = DurationConverter.class,
      description = "How often the checks are looked at for changes. Default: ${DEFAULT-VALUE}.")
  Duration poll = Duration.ZERO;

  @Option(
      names = "--keep-raw",
      paramLabel = "DURATION",
      defaultValue = "30d",
      converter = DurationConverter.class,
      description =
          "How long runs are kept, with their details, evidence and what was decided on them."
              + " Default: ${DEFAULT-VALUE}.")
  Duration keepRaw = Duration.ZERO;

  @Option(
      names = "--keep-rollups",
      paramLabel = "DURATION",
      defaultValue = "395d",
      converter = DurationConverter.class,
      description = "How long hourly and daily sums of them are kept. Default: ${DEFAULT-VALUE}.")
  Duration keepRollups = Duration.ZERO;

  @Override
  public Integer call() throws InterruptedException {
    ControllerApp app = start(options());
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(app, stopped), "stop"));
    stopped.await();
    return 0;
  }

  /** The end of the process is the end of the work: exit code 0, not the signal's 143. */
  private static void stop(ControllerApp app, CountDownLatch stopped) {
    app.close();
    stopped.countDown();
    Runtime.getRuntime().halt(0);
  }

  private static ControllerApp start(ControllerOptions options) {
    try {
      return ControllerApp.start(options);
    } catch (CannotStartException e) {
      throw CommandError.operators(String.valueOf(e.getMessage()), e.mend());
    }
  }

  private ControllerOptions options() {
    if (poll.compareTo(Duration.ofMillis(100)) < 0) {
      throw CommandError.yours("--poll is shorter than 100ms", "Give a longer one, such as 30s.");
    }
    return new ControllerOptions(
        new ControllerOptions.ChecksFrom(checks, branch, path),
        data == null ? StateFolder.of("controller") : data,
        address(),
        new ControllerOptions.Access(agentTokens, secrets, System.getenv()),
        poll,
        retention());
  }

  private Retention retention() {
    if (keepRaw.compareTo(Retention.LEAST) < 0) {
      throw CommandError.yours(
          "--keep-raw is shorter than 2d: younger slots may still be open",
          "Give a longer one, such as 30d.");
    }
    if (keepRollups.compareTo(keepRaw) < 0) {
      throw CommandError.yours(
          "--keep-rollups is shorter than --keep-raw", "Give a longer one, such as 395d.");
    }
    return new Retention(keepRaw, keepRollups);
  }

  private Listen address() {
    int colon = listen.lastIndexOf(':');
    try {
      String host = listen.substring(0, Math.max(0, colon)).replaceAll("^\\[|]$", "");
      return new Listen(host, Integer.parseInt(listen.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      throw CommandError.yours(
          "--listen is '" + listen + "'", "Give a host and a port, such as 127.0.0.1:8700.");
    }
  }
}
