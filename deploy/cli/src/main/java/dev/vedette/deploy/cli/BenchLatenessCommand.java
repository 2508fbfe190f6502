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

/** {@code vedette bench lateness}. */
@Command(
    name = "lateness",
    description = "How late runs start at 200 runs a second, and what memory that takes.",
    mixinStandardHelpOptions = true)
final class BenchLatenessCommand implements Callable<Integer> {
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
