// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code vedette init}: a small check repository to start from. It asks nothing and overwrites
 * nothing.
 */
@Command(
    name = "init",
    description = "Writes a small, working check repository to start from.",
    mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
  private static final List<String> FILES = List.of("vedette.yaml", "checks/home-page.yaml");

  @Spec CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Where to write it. Default: the current folder.")
  Path folder;

  @Override
  public Integer call() {
    FILES.forEach(this::requireNew);
    FILES.forEach(this::write);
    tellWhatIsNext(spec.commandLine().getOut());
    return 0;
  }

  private void requireNew(String name) {
    if (Files.exists(folder.resolve(name))) {
      throw CommandError.yours(
          folder.resolve(name).normalize() + " is already there, and nothing is overwritten",
          "Name another folder, or check what you have: vedette validate " + folder + ".");
    }
  }

  private void write(String name) {
    Path file = folder.resolve(name);
    try (InputStream template =
        Objects.requireNonNull(InitCommand.class.getResourceAsStream("init/" + name))) {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.copy(template, file);
    } catch (IOException broken) {
      throw CommandError.operators(
          "cannot write " + file + " (" + broken.getClass().getSimpleName() + ")",
          "Check that the folder is there, writable, and the disk not full.");
    }
  }

  private void tellWhatIsNext(PrintWriter out) {
    out.println("Wrote " + shown(FILES.get(0)) + " and " + shown(FILES.get(1)) + ".");
    out.println();
    out.println("Next:");
    out.println("  vedette validate " + folder);
    out.println("      lists every error of the repository");
    out.println("  vedette run " + shown(FILES.get(1)));
    out.println("      runs the check from here, now");
    out.println("  vedette schema > " + shown("vedette.schema.json"));
    out.println("      gives your editor completion and hover text");
    out.flush();
  }

  private String shown(String name) {
    return folder.resolve(name).normalize().toString();
  }
}
