// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.spool;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Segments in a folder that only this process uses. */
final class FolderFiles implements SpoolFiles {
  private static final String SUFFIX = ".segment";

  private final Path folder;
  private final RandomAccessFile lockFile;

  private FolderFiles(Path folder, RandomAccessFile lockFile) {
    this.folder = folder;
    this.lockFile = lockFile;
  }

  /**
   * Opens a folder, made when it is not there. Throws {@link SpoolInUse} when another process has
   * it.
   */
  static FolderFiles open(Path folder) throws IOException {
    Files.createDirectories(folder);
    RandomAccessFile lockFile = new RandomAccessFile(folder.resolve("lock").toFile(), "rw");
    if (lock(lockFile.getChannel()) == null) {
      lockFile.close();
      throw new SpoolInUse(folder);
    }
    return new FolderFiles(folder, lockFile);
  }

  @Override
  public List<Long> numbers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("[0-9a-f]{16}" + SUFFIX))
          .map(name -> Long.parseLong(name.substring(0, 16), 16))
          .sorted()
          .toList();
    }
  }

  @Override
  public SpoolFile create(long number) throws IOException {
    Files.createFile(path(number));
    forceFolder();
    return open(number);
  }

  @Override
  public SpoolFile open(long number) throws IOException {
    return new DiskFile(new RandomAccessFile(path(number).toFile(), "rw"));
  }

  @Override
  public void delete(long number) throws IOException {
    Files.deleteIfExists(path(number));
    forceFolder();
  }

  @Override
  public long room() throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  @Override
  public void close() {
    Closing.quietly(lockFile);
  }

  private Path path(long number) {
    return folder.resolve(String.format(Locale.ROOT, "%016x%s", number, SUFFIX));
  }

  private void forceFolder() throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
