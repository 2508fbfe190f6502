// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.reader.ReadResult;
import dev.vedette.checks.model.reader.RepositoryReader;
import dev.vedette.controller.alerting.history.DamagedHistoryException;
import dev.vedette.controller.alerting.history.HistoryReader;
import dev.vedette.controller.alerting.replay.Backtest;
import dev.vedette.controller.alerting.replay.BacktestReport;
import dev.vedette.controller.alerting.replay.PageChange;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vedette backtest}: what the rules of a working copy would have made of the past. */
@Command(
    name = "backtest",
    description = {
      "Replays stored history through the rules of your working copy, and says which pages change.",
      "Pages are added, removed or moved. Exit code 1 when more are added than --max-new-pages allows."
    },
    mixinStandardHelpOptions = true)
final class BacktestCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--checks",
      paramLabel = "FOLDER",
      defaultValue = ".",
      description = "The working copy: a folder with vedette.yaml. Default: the current folder.")
  Path checks;

  @ArgGroup(multiplicity = "1")
  Source source = new Source();

  /** Where the history comes from. */
  static final class Source {
    @Option(
        names = "--controller",
        paramLabel = "URL",
        required = true,
        description = "A controller, for instance http://127.0.0.1:8700.")
    @Nullable URI controller;

    @Option(
        names = "--history",
        paramLabel = "FILE",
        required = true,
        description = "A file of vedette export.")
    @Nullable Path history;
  }

  @Option(
      names = "--since",
      paramLabel = "DURATION",
      description = "How far back to ask the controller, such as 12h. Default: 30d.")
  @Nullable Duration since;

  @Option(
      names = "--max-new-pages",
      paramLabel = "N",
      description =
          "Exit with 1 when more pages than these are added. Unconfirmed ones do not count.")
  @Nullable Integer most;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  /** Exit code 0, or 1 when too many pages are added. */
  @Override
  public Integer call() throws InterruptedException {
    if (source.history != null && since != null) {
      throw CommandError.yours(
          "--since goes with --controller only",
          "A file begins where its export began: leave --since out.");
    }
    if (most != null && most < 0) {
      throw CommandError.yours(
          "--max-new-pages is " + most, "Give 0 to allow no page that is new.");
    }
    List<CheckDefinition> rules = rules();
    BacktestReport report =
        source.history == null ? ofController(rules) : ofFile(source.history, rules);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(BacktestJson.of(report));
    } else {
      new BacktestText(out, checks.toString()).print(report);
    }
    out.flush();
    return most != null && report.count(PageChange.Kind.ADDED) > most ? 1 : 0;
  }

  private List<CheckDefinition> rules() {
    Validation.of(checks);
    ReadResult read = new RepositoryReader().read(new CheckFolder(checks).read());
    if (read.repository().isEmpty()) {
      throw CommandError.yours(
          "the checks in %s cannot be replayed (errors: %d)"
              .formatted(checks, read.errors().size()),
          "List the errors with vedette validate " + checks + " and mend them.");
    }
    return read.repository().get().checks();
  }

  private BacktestReport ofController(List<CheckDefinition> rules) throws InterruptedException {
    try {
      Path file = Files.createTempFile("vedette", ".history");
      try {
        Duration length = since == null ? Duration.ofDays(30) : since;
        Histories.fetch(Objects.requireNonNull(source.controller), file, length, Instant.now());
        return ofFile(file, rules);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw CommandError.operators(
          "there is no room for the history (" + e.getMessage() + ")",
          "Make room in the folder for temporary files.");
    }
  }

  private static BacktestReport ofFile(Path file, List<CheckDefinition> rules)
      throws InterruptedException {
    if (!Files.isRegularFile(file)) {
      throw CommandError.yours(
          "there is no file " + file, "Write one with vedette export -o " + file + ".");
    }
    try (HistoryReader history = HistoryReader.open(file)) {
      long events = history.entries().stream().mapToLong(HistoryReader.Entry::events).sum();
      try (Progress progress = Progress.of("Replaying", events, "k events", 1000)) {
        int threads = Runtime.getRuntime().availableProcessors();
        return new Backtest(history, rules)
            .run(threads, outcome -> progress.step(outcome.events()));
      }
    } catch (DamagedHistoryException e) {
      throw CommandError.yours(
          file + " cannot be read: " + e.getMessage(), "Write it anew with vedette export.");
    }
  }
}
