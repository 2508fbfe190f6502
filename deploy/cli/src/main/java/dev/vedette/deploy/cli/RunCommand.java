// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import dev.vedette.agent.secret.VaultPlace;
import dev.vedette.agent.secret.VaultSecrets;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.reader.ReadResult;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.model.repository.CheckRepository;
import dev.vedette.checks.model.wire.ReportMessage;
import dev.vedette.checks.model.wire.Wire;
import dev.vedette.checks.probe.secret.EnvironmentSecrets;
import dev.vedette.checks.probe.secret.FolderSecrets;
import dev.vedette.checks.probe.secret.SecretSource;
import dev.vedette.deploy.cli.run.FolderEvidence;
import dev.vedette.deploy.cli.run.OneRun;
import dev.vedette.deploy.cli.run.Paint;
import dev.vedette.deploy.cli.run.RunText;
import dev.vedette.deploy.cli.run.Surroundings;
import dev.vedette.deploy.cli.run.Traces;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vedette run}. */
@Command(
    name = "run",
    description = "Runs a check here and now, without a controller, and shows what it saw.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit code:%n",
    exitCodeList = {"0:passed", "1:degraded or failed", "2:errored, or wrong input"},
    footer = {
      "",
      "Secrets come from --secrets, a folder with one file for each, named as the secret;",
      "from VEDETTE_SECRET_NAME in the environment; or from a Vault."
    })
final class RunCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "A file of checks.")
  Path file;

  @Parameters(
      index = "1",
      paramLabel = "CHECK",
      arity = "0..1",
      description = "The check's id. Default: every check of the file, one after another.")
  @Nullable String check;

  @Option(
      names = "--location",
      paramLabel = "NAME",
      description = "As if from there: its variables. Default: the check's first location.")
  @Nullable String location;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (one report a line). Default: ${DEFAULT-VALUE}.")
  Format format;

  @Option(names = "--secrets", paramLabel = "FOLDER", description = "Where secrets are files.")
  @Nullable Path secrets;

  @Option(
      names = "--evidence",
      paramLabel = "FOLDER",
      defaultValue = "vedette-evidence",
      description =
          "Where screenshots and the like of failed browser runs are put. Default: ${DEFAULT-VALUE}.")
  Path evidence;

  @Option(
      names = "--trace",
      description =
          "Leaves a Playwright trace of each browser run in the folder of --evidence. A trace holds"
              + " what was typed and every secret of the check.")
  boolean trace;

  @Mixin VaultOptions vault = new VaultOptions();

  /** How reports are shown. */
  enum Format {
    TEXT,
    JSON
  }

  @Override
  public Integer call() throws IOException {
    List<CheckDefinition> chosen = chosen();
    int worst = 0;
    FolderEvidence shelf = new FolderEvidence(evidence);
    Traces traces = new Traces(folderOfTraces(chosen));
    try (LocalProbes probes = new LocalProbes(chosen, shelf, traces.folder())) {
      OneRun run =
          new OneRun(probes.probe(), secretSource(), InstantSource.system(), System::nanoTime);
      for (CheckDefinition one : chosen) {
        RunReport report = run.of(one, locationOf(one));
        show(one, report);
        shelf.files(report).forEach(file -> tell("saved " + file));
        traces.told(one.id()).ifPresent(this::tell);
        worst = Math.max(worst, exitCode(report.verdict()));
      }
    }
    return worst;
  }

  private @Nullable Path folderOfTraces(List<CheckDefinition> checks) throws IOException {
    if (!trace) {
      return null;
    }
    if (!LocalProbes.needBrowser(checks)) {
      tell("No browser check runs here: --trace leaves nothing.");
      return null;
    }
    tell(
        "A trace holds what was typed and every secret of the check: it goes to "
            + evidence
            + " and nowhere else. Delete it when you are done.");
    return Files.createDirectories(evidence).toAbsolutePath();
  }

  /** Beside the output, which may be read by a program. */
  private void tell(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }

  private static int exitCode(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> 0;
      case DEGRADED, FAILED -> 1;
      case ERRORED -> 2;
    };
  }

  private List<CheckDefinition> chosen() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw CommandError.yours("no file " + file, "Give a file of checks.");
    }
    Surroundings around = Surroundings.of(file);
    List<CheckDefinition> there =
        repository(around.read()).checks().stream()
            .filter(one -> one.origin().path().equals(around.path()))
            .toList();
    List<CheckDefinition> chosen =
        there.stream().filter(one -> check == null || one.id().value().equals(check)).toList();
    if (chosen.isEmpty()) {
      throw CommandError.yours(
          check == null ? "no checks in " + file : "no check " + check + " in " + file,
          there.isEmpty() ? "See vedette init." : "There are: " + names(there) + ".");
    }
    return chosen;
  }

  private CheckRepository repository(ReadResult read) {
    return read.repository()
        .orElseThrow(
            () -> {
              read.errors().forEach(error -> spec.commandLine().getErr().println(error));
              return CommandError.yours(
                  read.errors().size() + " error(s) in the checks",
                  "Mend them; vedette validate shows the same.");
            });
  }

  private static String names(List<CheckDefinition> checks) {
    return checks.stream()
        .map(CheckDefinition::id)
        .map(CheckId::value)
        .collect(Collectors.joining(", "));
  }

  private LocationId locationOf(CheckDefinition one) {
    if (location == null) {
      return one.locations().getFirst();
    }
    return one.locations().stream()
        .filter(known -> known.value().equals(location))
        .findFirst()
        .orElseThrow(
            () ->
                CommandError.yours(
                    one.id() + " does not run from " + location,
                    "Give one of: "
                        + one.locations().stream()
                            .map(LocationId::value)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private SecretSource secretSource() {
    SecretSource environment = new EnvironmentSecrets(System.getenv());
    SecretSource local = secrets == null ? environment : new FolderSecrets(secrets).or(environment);
    VaultPlace place = vault.place(System.getenv());
    if (place == null) {
      return local;
    }
    VaultSecrets ofVault = new VaultSecrets(place);
    ofVault.refresh();
    return local.or(ofVault);
  }

  private void show(CheckDefinition one, RunReport report) {
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      out.println(new String(Wire.write(ReportMessage.of(report)), StandardCharsets.UTF_8));
    } else {
      new RunText(one, report, paint()).lines().forEach(out::println);
      out.println();
    }
    out.flush();
  }

  /** As https://no-color.org has it. */
  private static Paint paint() {
    String none = System.getenv("NO_COLOR");
    boolean terminal = Terminal.isThere();
    return terminal && (none == null || none.isEmpty()) ? Paint.COLOUR : Paint.PLAIN;
  }
}
