// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The blocks of a file, read by position: threads do not disturb one another. */
final class Blocks implements AutoCloseable {
  private final FileChannel channel;

  private Blocks(FileChannel channel) {
    this.channel = channel;
  }

  static Blocks open(Path file) {
    try {
      return new Blocks(FileChannel.open(file, StandardOpenOption.READ));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first bytes of the file. */
  byte[] start(int length) {
    return bytes(0, length);
  }

  Cursor at(long offset) {
    return new Cursor(offset);
  }

  private byte[] bytes(long offset, int length) {
    byte[] bytes = new byte[length];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      while (buffer.hasRemaining()) {
        if (channel.read(buffer, offset + buffer.position()) < 0) {
          throw new DamagedHistoryException("the file was cut off");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes from block to block. For one thread. */
  final class Cursor {
    private long offset;

    private Cursor(long offset) {
      this.offset = offset;
    }

    /** Where the next block stands. */
    long offset() {
      return offset;
    }

    /** The type of the next block. */
    Block.Type peek() {
      return head().type();
    }

    /** The content of the next block, which must be of that type. */
    PackedInput next(Block.Type type) {
      Block.Head head = head();
      if (head.type() != type) {
        throw new DamagedHistoryException(head.type() + " stands where " + type + " should");
      }
      byte[] stored = bytes(offset + Block.HEAD, head.stored());
      offset += Block.HEAD + head.stored();
      return new PackedInput(Block.content(head, stored));
    }

    /** Passes over the blocks of a type. */
    void skip(Block.Type type) {
      for (Block.Head head = head(); head.type() == type; head = head()) {
        offset += Block.HEAD + head.stored();
      }
    }

    private Block.Head head() {
      return Block.Head.read(bytes(offset, Block.HEAD));
    }
  }
}
