// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import dev.vedette.controller.alerting.history.DamagedHistoryException;
import dev.vedette.controller.alerting.history.HistoryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vedette export}: a controller's history as a file. */
@Command(
    name = "export",
    description = "Writes what a controller's rules heard to a compact file, for vedette backtest.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin ControllerOption controller = new ControllerOption();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "Where to write it. A file that is there is replaced when all has come.")
  Path file;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      defaultValue = "30d",
      description = "How far back. Default: ${DEFAULT-VALUE}.")
  Duration since;

  @Override
  public Integer call() throws InterruptedException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      long bytes = Histories.fetch(controller.address, part, since, Instant.now());
      int checks = checks(part);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      spec.commandLine()
          .getErr()
          .printf("Wrote %s: %d checks, %d KB.%n", file, checks, (bytes + 1023) / 1024);
      return 0;
    } catch (IOException e) {
      throw CommandError.operators(
          "cannot write " + file + " (" + e.getClass().getSimpleName() + ")",
          "Check that it is no folder and that you may write there.");
    } finally {
      part.toFile().delete();
    }
  }

  private static int checks(Path file) {
    try (HistoryReader history = HistoryReader.open(file)) {
      return history.entries().size();
    } catch (DamagedHistoryException e) {
      throw CommandError.retry("the history did not come whole: " + e.getMessage(), "Try again.");
    }
  }
}
