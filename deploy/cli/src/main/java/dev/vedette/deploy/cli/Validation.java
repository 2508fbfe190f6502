// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import dev.vedette.checks.model.reader.ReadResult;
import dev.vedette.checks.model.reader.RepositoryReader;
import dev.vedette.checks.model.reader.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What validating a folder or a file found.
 *
 * @param prefix of the problems' paths, so that they lead there from the current folder
 * @param problems of what was asked for, by place
 * @param files how many were read
 * @param note what was not looked at; empty when all was
 */
record Validation(String prefix, List<Problem> problems, int files, String note) {
  Validation {
    problems = List.copyOf(problems);
  }

  static Validation of(Path path) {
    if (!Files.exists(path)) {
      throw CommandError.yours(
          "there is no file or folder " + path,
          "Name the folder that holds vedette.yaml, or a file of it.");
    }
    return Files.isDirectory(path) ? ofFolder(path) : ofFile(path);
  }

  private static Validation ofFolder(Path folder) {
    Map<String, byte[]> files = new CheckFolder(folder).read();
    if (files.isEmpty()) {
      throw CommandError.yours(
          "there is no YAML file in " + folder,
          "Begin with a small repository: vedette init " + folder + ".");
    }
    ReadResult result = new RepositoryReader().read(files);
    String shown = folder.normalize().toString().replace('\\', '/');
    String prefix = shown.isEmpty() || shown.endsWith("/") ? shown : shown + "/";
    return new Validation(prefix, result.problems(), files.size(), "");
  }

  private static Validation ofFile(Path file) {
    String shown = file.toString().replace('\\', '/');
    Optional<CheckFolder> around = CheckFolder.around(file);
    if (around.isEmpty()) {
      ReadResult alone = new RepositoryReader().readAlone(shown, bytes(file));
      return new Validation(
          "",
          alone.problems(),
          1,
          "no vedette.yaml above it: locations and secrets were not looked up");
    }
    String within = around.get().within(file);
    Map<String, byte[]> files = around.get().read();
    files.put(within, bytes(file));
    List<Problem> own =
        new RepositoryReader()
            .read(files).problems().stream()
                .filter(problem -> problem.path().equals(within))
                .toList();
    return new Validation(
        shown.substring(0, shown.length() - Math.min(shown.length(), within.length())), own, 1, "");
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException broken) {
      throw CheckFolder.cannotRead(file, broken);
    }
  }

  long errors() {
    return problems.stream().filter(Problem::isError).count();
  }

  long warnings() {
    return problems.size() - errors();
  }

  /** Whether it can be used; with {@code strict} a warning is too much. */
  boolean isGood(boolean strict) {
    return strict ? problems.isEmpty() : errors() == 0;
  }
}
