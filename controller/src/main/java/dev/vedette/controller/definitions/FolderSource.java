// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A folder, which may be a git working copy. Links are not followed, hidden folders are passed
 * over.
 */
public final class FolderSource implements Source {
  private final Path folder;

  public FolderSource(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return folder.toString();
  }

  @Override
  public Snapshot read() {
    if (!Files.isDirectory(folder)) {
      throw SourceException.operators(
          "there is no folder %s; make it, or point the controller at the folder that holds the checks"
              .formatted(folder),
          null);
    }
    try {
      Entries entries = new Entries();
      Files.walkFileTree(folder, new Walk(entries));
      return entries.ofFolder(WorkingCopy.commit(folder));
    } catch (IOException e) {
      throw SourceException.retry(
          "cannot read folder %s: %s; look at its permissions".formatted(folder, e.getMessage()),
          e);
    }
  }

  private final class Walk extends SimpleFileVisitor<Path> {
    private final Entries entries;

    Walk(Entries entries) {
      this.entries = entries;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
      boolean isHidden = !at.equals(folder) && String.valueOf(at.getFileName()).startsWith(".");
      return isHidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      String path = folder.relativize(file).toString().replace('\\', '/');
      if (!Snapshot.isYaml(path)) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isSymbolicLink()) {
        entries.link(path);
      } else if (attributes.isRegularFile()) {
        try (InputStream content = Files.newInputStream(file)) {
          entries.file(path, content);
        }
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
