// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code vedette hold}: holds pages during a deploy. */
@Command(
    name = "hold",
    description = {
      "Holds the pages of some checks during a deploy, at most 24 hours.",
      "Measuring goes on. Runs of that time are marked and left out of objectives;",
      "what is still failing when the hold ends pages then."
    },
    mixinStandardHelpOptions = true)
final class HoldCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin HushOptions options = new HushOptions();

  @Override
  public Integer call() throws InterruptedException {
    return new HushCall("hold", "holds", options).run(spec.commandLine().getOut());
  }
}
