// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code vedette silence}: keeps what is known already from paging. */
@Command(
    name = "silence",
    description = {
      "Silences some checks, or some of their incidents, at most 30 days.",
      "Measuring goes on; what is still failing when the silence ends pages then.",
      "For a deploy use hold, which marks the runs of that time, too."
    },
    mixinStandardHelpOptions = true)
final class SilenceCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin HushOptions options = new HushOptions();

  @Override
  public Integer call() throws InterruptedException {
    return new HushCall("silence", "silences", options).run(spec.commandLine().getOut());
  }
}
