// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.reader.problem.Problem;
import dev.vedette.deploy.cli.record.Labels;
import dev.vedette.deploy.cli.record.RecordedCheck;
import dev.vedette.deploy.cli.record.format.UnreadableRecordingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vedette record}: a browser check from what a recorder wrote. */
@Command(
    name = "record",
    description = {
      "Turns a recording of a browser into a check, and says which secrets to set.",
      "The recording is the JSON that the Recorder of Chrome DevTools exports, or",
      "what playwright codegen --target=jsonl -o FILE writes. Passwords, one-time",
      "codes and tokens in URLs become references to secrets. What the language has",
      "no words for becomes a note in the check, and a warning with its place."
    },
    mixinStandardHelpOptions = true)
final class RecordCommand implements Callable<Integer> {
  private static final long LARGEST = 16L * 1024 * 1024;

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The recording.")
  Path file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT.yaml",
      description = "Where the check is written. Default: standard output.")
  @Nullable Path output;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "The check's id. Default: made of its name.")
  @Nullable String id;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The check's name. Default: the recording's title.")
  @Nullable String name;

  @Option(names = "--owner", paramLabel = "OWNER", description = "Who is paged.")
  @Nullable String owner;

  @Option(names = "--force", description = "Overwrites OUT.yaml.")
  boolean force;

  @Override
  public Integer call() {
    requireGoodOptions();
    RecordedCheck check = made();
    write(check.yaml());
    tell(check);
    return 0;
  }

  private void requireGoodOptions() {
    if (id != null && !CheckId.isValid(id)) {
      throw CommandError.yours(
          "'" + id + "' is not an id of a check",
          "Use up to 100 of a-z 0-9 - _ . and begin with a letter or digit.");
    }
    if ((name != null && name.isBlank()) || (owner != null && owner.isBlank())) {
      throw CommandError.yours(
          "--name and --owner must not be empty", "Write one, or leave it out.");
    }
    if (output != null && Files.exists(output) && !force) {
      throw CommandError.yours(
          output + " is already there, and nothing was written",
          "Name another file, or add --force to overwrite it.");
    }
  }

  private RecordedCheck made() {
    try {
      return RecordedCheck.of(file.toString(), bytes(), new Labels(id, name, owner));
    } catch (UnreadableRecordingException bad) {
      Problem problem = bad.problem();
      String mend = problem.mend();
      throw CommandError.yours(
          problem.place() + ": " + problem.what(),
          mend.substring(0, 1).toUpperCase(Locale.ROOT) + mend.substring(1) + ".");
    }
  }

  private byte[] bytes() {
    if (!Files.isRegularFile(file)) {
      throw CommandError.yours("there is no file " + file, "Name what the recorder wrote.");
    }
    try {
      if (Files.size(file) > LARGEST) {
        throw CommandError.yours(
            file + " is larger than 16 MiB", "Record one visit at a time, of some minutes.");
      }
      return Files.readAllBytes(file);
    } catch (IOException broken) {
      throw CheckFolder.cannotRead(file, broken);
    }
  }

  private void write(String yaml) {
    Path to = output;
    if (to == null) {
      spec.commandLine().getOut().print(yaml);
      spec.commandLine().getOut().flush();
      return;
    }
    try {
      Files.writeString(to, yaml);
    } catch (IOException broken) {
      throw CommandError.operators(
          "cannot write " + to + " (" + broken.getClass().getSimpleName() + ")",
          "Check that the folder is there, writable, and the disk not full.");
    }
  }

  private void tell(RecordedCheck check) {
    PrintWriter err = spec.commandLine().getErr();
    check.warnings().forEach(err::println);
    if (!check.secrets().isEmpty()) {
      err.println(
          "Set these secrets, for instance in the environment of vedette run and of agents:");
      check
          .secrets()
          .forEach((name, what) -> err.println("  VEDETTE_SECRET_" + name + "  " + what));
    }
    err.println("Read the check before you commit it: other typed texts stand in it as they are.");
    if (output != null) {
      err.println("Wrote " + output + ". Next: vedette run " + output);
    }
    err.flush();
  }
}
