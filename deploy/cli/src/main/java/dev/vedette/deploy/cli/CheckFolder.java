// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import dev.vedette.checks.model.reader.RepositoryReader;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A check repository on disk: the YAML files below a folder, but for hidden ones. Links are not
 * followed.
 */
final class CheckFolder {
  private final Path folder;

  CheckFolder(Path folder) {
    this.folder = folder;
  }

  /** The folder of the nearest {@code vedette.yaml} at or above a file. */
  static Optional<CheckFolder> around(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    while (folder != null) {
      if (Files.isRegularFile(folder.resolve(RepositoryReader.ROOT))) {
        return Optional.of(new CheckFolder(folder));
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }

  /** A file's path within the repository, with {@code /}. */
  String within(Path file) {
    return folder
        .toAbsolutePath()
        .normalize()
        .relativize(file.toAbsolutePath().normalize())
        .toString()
        .replace('\\', '/');
  }

  /** Path within the repository → bytes. */
  Map<String, byte[]> read() {
    Map<String, byte[]> files = new TreeMap<>();
    try {
      Files.walkFileTree(folder, new Visitor(files));
    } catch (IOException broken) {
      throw cannotRead(folder, broken);
    }
    return files;
  }

  static CommandError cannotRead(Path path, IOException broken) {
    return CommandError.operators(
        "cannot read " + path + " (" + broken.getClass().getSimpleName() + ")",
        "Check that it exists and that you may read it.");
  }

  /** Collects YAML files. */
  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Map<String, byte[]> files;

    Visitor(Map<String, byte[]> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      boolean hidden = !directory.equals(folder) && isHidden(directory);
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      String name = file.getFileName().toString();
      if (attributes.isRegularFile()
          && !isHidden(file)
          && (name.endsWith(".yaml") || name.endsWith(".yml"))) {
        files.put(within(file), Files.readAllBytes(file));
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
      return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }
  }
}
