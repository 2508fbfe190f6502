// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.evidence;

import dev.vedette.checks.model.report.Evidence;
import dev.vedette.checks.model.report.RunId;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Pieces as files {@code RUN/NAME} below one folder. A piece is there whole or not at all. */
final class ShelfFiles {
  private static final String HALF = ".half";

  private final Path folder;

  ShelfFiles(Path folder) {
    this.folder = folder;
  }

  /** What is there, with sizes. What a crash left half written goes. */
  Map<Piece, Long> found() throws IOException {
    Map<Piece, Long> found = new TreeMap<>();
    Files.createDirectories(folder);
    Files.deleteIfExists(folder.resolve(HALF));
    try (Stream<Path> runs = Files.list(folder)) {
      for (Path run : runs.filter(Files::isDirectory).toList()) {
        Optional<RunId> id = id(run.getFileName().toString());
        if (id.isPresent()) {
          find(id.get(), run, found);
        }
      }
    }
    return found;
  }

  /** Not synced: what a loss of power takes was only to look at. */
  void write(Piece piece, byte[] content) throws IOException {
    Path half = folder.resolve(HALF);
    Files.createDirectories(path(piece).getParent());
    Files.write(half, content);
    Files.move(half, path(piece), StandardCopyOption.ATOMIC_MOVE);
  }

  byte[] read(Piece piece) throws IOException {
    return Files.readAllBytes(path(piece));
  }

  /** Deletes the piece, and its run's folder with the last. */
  void delete(Piece piece) throws IOException {
    Files.deleteIfExists(path(piece));
    try {
      Files.deleteIfExists(path(piece).getParent());
    } catch (DirectoryNotEmptyException e) {
      return;
    }
  }

  private static void find(RunId id, Path run, Map<Piece, Long> found) throws IOException {
    try (Stream<Path> files = Files.list(run)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (Evidence.isName(name)) {
          found.put(new Piece(id, name), Files.size(file));
        }
      }
    }
  }

  private Path path(Piece piece) {
    return folder.resolve(piece.run().toString()).resolve(piece.name());
  }

  private static Optional<RunId> id(String text) {
    try {
      return Optional.of(RunId.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
