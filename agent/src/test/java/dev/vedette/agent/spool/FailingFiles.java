// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.spool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A real folder whose disk fails when told to: full, read-only, or with errors when it syncs. */
final class FailingFiles implements SpoolFiles {
  private final FolderFiles files;
  private long room = Long.MAX_VALUE;
  private boolean readOnly;
  private boolean syncFails;

  FailingFiles(Path folder) throws IOException {
    files = FolderFiles.open(folder);
  }

  void roomFor(long bytes) {
    room = bytes;
  }

  void readOnly(boolean now) {
    readOnly = now;
  }

  void syncFails(boolean now) {
    syncFails = now;
  }

  @Override
  public List<Long> numbers() throws IOException {
    return files.numbers();
  }

  @Override
  public SpoolFile create(long number) throws IOException {
    if (readOnly) {
      throw new IOException("Read-only file system");
    }
    return new Failing(files.create(number));
  }

  @Override
  public SpoolFile open(long number) throws IOException {
    return new Failing(files.open(number));
  }

  @Override
  public void delete(long number) throws IOException {
    if (readOnly) {
      throw new IOException("Read-only file system");
    }
    long size = files.open(number).size();
    files.delete(number);
    room = room == Long.MAX_VALUE ? room : room + size;
  }

  @Override
  public long room() {
    return room;
  }

  @Override
  public void close() {
    files.close();
  }

  private final class Failing implements SpoolFile {
    private final SpoolFile file;

    Failing(SpoolFile file) {
      this.file = file;
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void write(long offset, byte[] data) throws IOException {
      if (readOnly) {
        throw new IOException("Read-only file system");
      }
      if (room < data.length) {
        file.write(offset, Arrays.copyOf(data, (int) room));
        throw new IOException("No space left on device");
      }
      file.write(offset, data);
      room = room == Long.MAX_VALUE ? room : room - data.length;
    }

    @Override
    public void force() throws IOException {
      if (syncFails) {
        throw new IOException("Input/output error");
      }
      file.force();
    }

    @Override
    public void truncate(long size) throws IOException {
      file.truncate(size);
    }

    @Override
    public byte[] read(long offset, int length) throws IOException {
      return file.read(offset, length);
    }

    @Override
    public void close() {
      file.close();
    }
  }
}
