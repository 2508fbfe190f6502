// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import dev.vedette.deploy.bench.HttpBench;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vedette bench http}. */
@Command(
    name = "http",
    description = {
      "What an HTTP check costs and how right its duration is, at 200 and at 50 runs",
      "a second and at saturation. An error is how far a measured duration is off what",
      "the target really took. Ours and the peer work in turns. Takes some sixteen",
      "minutes, for five of which our agent is warmed up."
    },
    mixinStandardHelpOptions = true)
final class BenchHttpCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--for",
      paramLabel = "TIME",
      defaultValue = "40s",
      description = "How long each is measured at each rate. Default: ${DEFAULT-VALUE}.")
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
