// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.spool;

import java.io.IOException;
import java.io.RandomAccessFile;

/**
 * A segment on disk. Not a {@code FileChannel}, because an interrupt of the thread that uses one
 * closes it.
 */
final class DiskFile implements SpoolFile {
  private final RandomAccessFile file;

  DiskFile(RandomAccessFile file) {
    this.file = file;
  }

  @Override
  public long size() throws IOException {
    return file.length();
  }

  @Override
  public void write(long offset, byte[] data) throws IOException {
    file.seek(offset);
    file.write(data);
  }

  @Override
  public void force() throws IOException {
    file.getFD().sync();
  }

  @Override
  public void truncate(long size) throws IOException {
    file.setLength(size);
  }

  @Override
  public byte[] read(long offset, int length) throws IOException {
    byte[] data = new byte[length];
    file.seek(offset);
    file.readFully(data);
    return data;
  }

  @Override
  public void close() {
    Closing.quietly(file);
  }
}
