// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.history;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The unit of the file: one byte that names its type, the length of its content and the length as
 * stored, four bytes each, and the content in zlib's format (RFC 1950), whose checksum finds
 * damage.
 */
final class Block {
  static final int HEAD = 9;
  private static final int LARGEST = 1 << 26;

  private Block() {}

  /** What a block holds; the letter stands in the file. */
  enum Type {
    /** Of the whole file, once: version, since, until. */
    FILE('F'),
    /** A check begins: its id, the number of the last event before, its state then or nothing. */
    CHECK('C'),
    /** Records of the check. */
    EVENTS('D'),
    /** A check ends: how many events it had. */
    CHECK_END('E'),
    /** The file ends: how many checks it had. Without it the file was cut off. */
    FILE_END('Z');

    private final char letter;

    Type(char letter) {
      this.letter = letter;
    }
  }

  /** Type and lengths. */
  record Head(Type type, int length, int stored) {
    static Head read(byte[] stored) {
      ByteBuffer bytes = ByteBuffer.wrap(stored);
      Type type = type((char) bytes.get());
      Head head = new Head(type, bytes.getInt(), bytes.getInt());
      if (head.length < 0 || head.length > LARGEST || head.stored < 0 || head.stored > LARGEST) {
        throw new DamagedHistoryException("a block of " + head.length + " bytes");
      }
      return head;
    }

    private static Type type(char letter) {
      return Arrays.stream(Type.values())
          .filter(type -> type.letter == letter)
          .findFirst()
          .orElseThrow(() -> new DamagedHistoryException("no block is of type " + (int) letter));
    }
  }

  /** As it stands in the file. */
  static byte[] stored(Type type, byte[] content) {
    byte[] packed = new byte[HEAD + content.length + content.length / 64 + 64];
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(content);
      deflater.finish();
      int length = deflater.deflate(packed, HEAD, packed.length - HEAD);
      ByteBuffer.wrap(packed).put((byte) type.letter).putInt(content.length).putInt(length);
      return Arrays.copyOf(packed, HEAD + length);
    } finally {
      deflater.end();
    }
  }

  /** What was packed into a block. */
  static byte[] content(Head head, byte[] stored) {
    byte[] content = new byte[head.length];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(stored);
      int length = inflater.inflate(content);
      // The checksum stands behind the last byte.
      boolean ended = inflater.finished() || inflater.inflate(new byte[1]) == 0;
      if (length != head.length || !ended || !inflater.finished()) {
        throw new DamagedHistoryException("a block is shorter or longer than it says");
      }
      return content;
    } catch (DataFormatException e) {
      throw new DamagedHistoryException("a block is damaged", e);
    } finally {
      inflater.end();
    }
  }
}
