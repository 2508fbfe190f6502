// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import dev.vedette.agent.AgentApp;
import dev.vedette.agent.AgentOptions;
import dev.vedette.agent.AgentStartException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vedette agent}: runs checks in one or more locations until it is told to stop. */
@Command(
    name = "agent",
    description = {
      "Runs checks from a location. It asks the controller for work, so it needs no open port.",
      "Stops on SIGTERM or Ctrl-C in less than 30 seconds, giving back what it has not started."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The token comes from --token-file or the variable VEDETTE_AGENT_TOKEN: one token, or a line"
          + " LOCATION=TOKEN for each location."
    })
final class AgentCommand implements Callable<Integer> {
  @Option(
      names = "--location",
      required = true,
      paramLabel = "LOCATION[=URL]",
      description =
          "Where it runs; may be given several times, each with a controller URL of its own if need be.")
  List<String> locations = List.of();

  @Option(names = "--controller", paramLabel = "URL", description = "The controller's base URL.")
  @Nullable String controller;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description =
          "This agent's name; with several locations, the location is put behind it. Default: made at"
              + " the first start and kept in the data folder.")
  @Nullable String id;

  @Option(names = "--token-file", paramLabel = "FILE", description = "A file with the token.")
  @Nullable Path tokenFile;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Where reports are kept until the controller has them. Default: vedette/agent under"
              + " XDG_STATE_HOME or ~/.local/state.")
  @Nullable Path data;

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      defaultValue = "100",
      description =
          "The most HTTP runs at once, all locations together. Default: ${DEFAULT-VALUE}.")
  int concurrency;

  @Option(
      names = "--browsers",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "The most browser runs at once, all locations together; each takes some 500 MB. 0 for no"
              + " browser checks. Default: ${DEFAULT-VALUE}.")
  int browsers;

  @Option(
      names = "--secrets",
      paramLabel = "DIR",
      description =
          "A folder with a file for each secret. Variables VEDETTE_SECRET_NAME are looked at as well.")
  @Nullable Path secrets;

  @Option(
      names = "--allow",
      paramLabel = "[LOCATION=]CIDR",
      description =
          "Addresses that checks may reach beside the public network, for instance 10.20.0.0/16; may be"
              + " given several times. Without it an agent connects to no private, loopback, link-local"
              + " or metadata address.")
  List<String> allowances = List.of();

  @Mixin VaultOptions vault = new VaultOptions();

  @Override
  public Integer call() throws InterruptedException {
    AgentApp app = start(options());
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(app, stopped), "stop"));
    stopped.await();
    return 0;
  }

  /** The end of the process is the end of the drain: exit code 0, not the signal's 143. */
  private static void stop(AgentApp app, CountDownLatch stopped) {
    app.close();
    stopped.countDown();
    Runtime.getRuntime().halt(0);
  }

  private static AgentApp start(AgentOptions options) {
    try {
      return AgentApp.start(options);
    } catch (AgentStartException e) {
      throw CommandError.operators(String.valueOf(e.getMessage()), e.mend());
    }
  }

  private AgentOptions options() {
    if (concurrency < 1) {
      throw CommandError.yours("--concurrency is " + concurrency, "Give a number from 1.");
    }
    if (browsers < 0) {
      throw CommandError.yours("--browsers is " + browsers, "Give a number from 0.");
    }
    AgentPlaces places =
        new AgentPlaces(controller, id, AgentTokenFile.read(tokenFile), allowances);
    return new AgentOptions(
        places.of(locations),
        data == null ? StateFolder.of("agent") : data,
        new AgentOptions.Concurrency(concurrency, browsers),
        new AgentOptions.Secrets(secrets, vault.place(System.getenv())),
        new Version().getVersion()[0]);
  }
}
