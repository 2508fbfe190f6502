// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import dev.vedette.checks.probe.browser.process.ProcessTable.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Holds the folders of one pool's workers. Its name says whose it is, and is short, since sockets
 * are made below it: {@code vbrowser-PID-START-N}.
 */
final class OwnerFolder {
  static final String PREFIX = "vbrowser-";

  /** The path of a socket has at most 107 characters; see unix(7). */
  private static final int LONGEST = 107 - "/org.chromium.Chromium.XXXXXX/SingletonSocket".length();

  private final Path path;
  private final AtomicInteger count = new AtomicInteger();

  private OwnerFolder(Path path) {
    this.path = path;
  }

  /** Makes one of this process below {@code root}. */
  static OwnerFolder make(Path root, ProcessTable table) {
    long pid = ProcessHandle.current().pid();
    long start =
        table.read().stream()
            .filter(entry -> entry.pid() == pid)
            .mapToLong(Entry::start)
            .findFirst()
            .orElse(0);
    String name = PREFIX + pid + "-" + start + "-";
    int number = 1;
    while (!Folders.make(real(root).resolve(name + number))) {
      number++;
    }
    return new OwnerFolder(real(root).resolve(name + number));
  }

  /** As the system names it in working folders. */
  static Path real(Path root) {
    try {
      return root.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(root + " cannot be read", e);
    }
  }

  /**
   * A new one for a worker. Its name is never the beginning of another's. Throws {@link
   * NoBrowserException} where its path is too long for the sockets that a browser makes below it.
   */
  Path makeWorkerFolder() {
    Path folder = path.resolve(count.incrementAndGet() + "w");
    if (folder.toString().length() > LONGEST) {
      throw new NoBrowserException(
          "the folder for temporary files, " + path.getParent() + ", has too long a path",
          "start with -Djava.io.tmpdir and a short one, such as /tmp");
    }
    if (!Folders.make(folder)) {
      throw new IllegalStateException(folder + " is there already");
    }
    return folder;
  }

  Path path() {
    return path;
  }

  void delete() {
    Folders.delete(path);
  }
}
