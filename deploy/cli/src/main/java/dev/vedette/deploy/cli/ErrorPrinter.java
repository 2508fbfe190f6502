// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Prints how a command ended badly, on one line: whose turn it is, what is wrong, what to do next.
 */
final class ErrorPrinter {
  private final boolean debug;

  /**
   * Makes a printer.
   *
   * @param debug whether the stack trace follows the line
   */
  ErrorPrinter(boolean debug) {
    this.debug = debug;
  }

  /** For a command line that cannot be read. */
  int usage(ParameterException problem, String[] args) {
    return print(
        problem.getCommandLine().getErr(), CommandError.yours(what(problem), mend(problem)));
  }

  /** For a command that threw. */
  int failure(Exception thrown, CommandLine command, ParseResult parsed) {
    CommandError error = thrown instanceof CommandError known ? known : CommandError.ours(thrown);
    return print(command.getErr(), error);
  }

  private int print(PrintWriter err, CommandError error) {
    err.println(
        "vedette: " + error.kind().label() + ": " + error.getMessage() + ". " + error.mend());
    if (debug) {
      error.printStackTrace(err);
    }
    err.flush();
    return error.kind().exitCode();
  }

  private static String what(ParameterException problem) {
    if (problem instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().getFirst();
      return first.startsWith("-")
          ? "unknown option '" + first + "'"
          : (hasCommands(problem) ? "unknown command '" : "unexpected argument '") + first + "'";
    }
    String message = Objects.requireNonNullElse(problem.getMessage(), "cannot read the arguments");
    return message.lines().findFirst().orElse(message);
  }

  private static String mend(ParameterException problem) {
    List<String> meant =
        problem instanceof UnmatchedArgumentException unmatched ? meant(unmatched) : List.of();
    String help = problem.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    return meant.isEmpty()
        ? "See " + help + "."
        : "Did you mean "
            + String.join(" or ", meant.stream().limit(3).toList())
            + "? See "
            + help
            + ".";
  }

  /** One who leaves out an option's dashes means the option. */
  private static List<String> meant(UnmatchedArgumentException problem) {
    String option = "--" + problem.getUnmatched().getFirst();
    return problem.getCommandLine().getCommandSpec().findOption(option) == null
        ? problem.getSuggestions()
        : List.of(option);
  }

  private static boolean hasCommands(ParameterException problem) {
    return !problem.getCommandLine().getSubcommands().isEmpty();
  }
}
