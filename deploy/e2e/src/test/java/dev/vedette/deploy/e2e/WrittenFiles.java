// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Reads what processes that still run wrote; what goes away meanwhile is left out. */
final class WrittenFiles extends SimpleFileVisitor<Path> {
  /** Where an agent keeps Playwright, which it only unpacks. */
  private static final String DRIVER = "playwright";

  private final Path root;
  private final List<String> texts = new ArrayList<>();

  private WrittenFiles(Path root) {
    this.root = root;
  }

  /** Of each a line with its path, and its text; where that is none, a byte is a character. */
  static List<String> below(Path root) {
    WrittenFiles files = new WrittenFiles(root);
    try {
      Files.walkFileTree(root, files);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read what was written", e);
    }
    return files.texts;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return folder.endsWith(DRIVER) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isRegularFile()) {
      read(file);
    }
    return FileVisitResult.CONTINUE;
  }

  private void read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String latin = new String(bytes, StandardCharsets.ISO_8859_1);
      String text = new String(bytes, StandardCharsets.UTF_8);
      texts.add(root.relativize(file) + "\n" + latin + text);
    } catch (IOException gone) {
      return;
    }
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException gone) {
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException gone) {
    return FileVisitResult.CONTINUE;
  }
}
