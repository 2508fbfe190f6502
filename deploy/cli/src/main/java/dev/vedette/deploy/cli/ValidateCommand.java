// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vedette validate}: every error of a check repository at once. */
@Command(
    name = "validate",
    description = "Checks a check repository, or one file of it, and lists every error.",
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      defaultValue = ".",
      description = "A folder with vedette.yaml, or a file. Default: the current folder.")
  Path path;

  @Option(names = "--strict", description = "Warnings count as errors.")
  boolean strict;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json or sarif. Default: ${DEFAULT-VALUE}.")
  ProblemFormat format;

  /** Exit code 0 when all is well, 1 when it is not. */
  @Override
  public Integer call() {
    Validation found = Validation.of(path);
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TEXT -> new ProblemText(out, Ansi.AUTO).print(found, strict);
      case JSON -> out.println(ProblemJson.of(found, strict));
      case SARIF -> out.println(ProblemSarif.of(found, strict));
    }
    out.flush();
    return found.isGood(strict) ? 0 : 1;
  }
}
