// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where a demo keeps what it makes: the checks, the data of its processes, their logs. */
public record Folders(Path root) {
  public static Folders create() {
    try {
      Folders folders = new Folders(Files.createTempDirectory("vedette-demo-").toRealPath());
      Files.createDirectories(folders.logs());
      return folders;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a folder for the demo", e);
    }
  }

  public Path checks() {
    return root.resolve("checks");
  }

  public Path data(String process) {
    return root.resolve("data").resolve(process);
  }

  public Path secrets(String process) {
    return root.resolve("secrets").resolve(process);
  }

  public Path logs() {
    return root.resolve("logs");
  }

  /** Deletes all of it. */
  public void delete() {
    try (Stream<Path> paths = Files.walk(root)) {
      paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // A file that cannot be deleted stays in the system's folder for temporary files.
    }
  }
}
