// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code vedette} command: reads the command line and hands over to a subcommand. */
@Command(
    name = "vedette",
    description = "Runs checks from many places, judges them, and pages the person on call.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Start with: vedette demo, or vedette init"})
public final class Vedette implements Callable<Integer> {
  @Spec private CommandSpec spec;

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    CommandLine commands = commandLine();
    commands.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    System.exit(commands.execute(args));
  }

  static CommandLine commandLine() {
    CommandLine root = new CommandLine(new Vedette());
    Commands.all().forEach(root::addSubcommand);
    ErrorPrinter errors = new ErrorPrinter("1".equals(System.getenv("VEDETTE_DEBUG")));
    root.registerConverter(Duration.class, new DurationConverter());
    return root.setParameterExceptionHandler(errors::usage)
        .setExecutionExceptionHandler(errors::failure)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** Without a subcommand: the help, as an answer to a wrong command line. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ErrorKind.YOURS.exitCode();
  }
}
