// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code vedette bench}: measures, and prints one JSON object. */
@Command(
    name = "bench",
    description = "Measures Vedette on this machine and prints JSON.",
    mixinStandardHelpOptions = true,
    subcommands = {
      BenchHttpCommand.class,
      BenchLatenessCommand.class,
      BenchBrowserCommand.class,
      BenchAlertingCommand.class
    })
final class BenchCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw CommandError.yours("no bench was named", "Name one: http, lateness, browser, alerting.");
  }
}
