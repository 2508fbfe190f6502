// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Keeps the live files over restarts: one zip file in the data folder, replaced whole. The first
 * folder of an entry's name is the commit that the file came from.
 */
final class LiveCopy {
  private final Path file;

  LiveCopy(Path file) {
    this.file = file;
  }

  LiveFiles load() {
    if (!Files.exists(file)) {
      return LiveFiles.NONE;
    }
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      return read(zip);
    } catch (IOException e) {
      throw failed("read", e);
    }
  }

  private static LiveFiles read(ZipInputStream zip) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    Map<String, String> commits = new HashMap<>();
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      int slash = entry.getName().indexOf('/');
      String path = entry.getName().substring(slash + 1);
      commits.put(path, entry.getName().substring(0, slash));
      files.put(path, bytes(zip));
    }
    return new LiveFiles(files, commits);
  }

  private static byte[] bytes(InputStream entry) throws IOException {
    return entry.readNBytes(Snapshot.MOST_BYTES);
  }

  void save(LiveFiles live) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(fresh.toAbsolutePath().getParent());
      write(live, fresh);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failed("write", e);
    }
  }

  private static void write(LiveFiles live, Path fresh) throws IOException {
    try (OutputStream out = Files.newOutputStream(fresh);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> one : live.files().entrySet()) {
        zip.putNextEntry(new ZipEntry(live.commit(one.getKey()) + "/" + one.getKey()));
        zip.write(one.getValue());
        zip.closeEntry();
      }
    }
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private SourceException failed(String what, IOException e) {
    return SourceException.operators(
        "cannot %s %s (%s); is the disk full, or the data folder not ours?"
            .formatted(what, file, e.getMessage()),
        e);
  }
}
