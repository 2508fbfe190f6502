// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import java.util.List;
import java.util.concurrent.Callable;

/** Every subcommand of {@code vedette}, in the order in which the help lists them. */
final class Commands {
  private Commands() {}

  /** New objects at each call: a command keeps the options that it was given. */
  static List<Callable<Integer>> all() {
    return List.of(
        new DemoCommand(),
        new InitCommand(),
        new ValidateCommand(),
        new RunCommand(),
        new RecordCommand(),
        new SchemaCommand(),
        new ControllerCommand(),
        new AgentCommand(),
        new BrowserCommand(),
        new ExplainCommand(),
        new BacktestCommand(),
        new ExportCommand(),
        new HoldCommand(),
        new SilenceCommand(),
        new BenchCommand());
  }
}
