// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.history;

import java.nio.charset.StandardCharsets;

/** Reads what {@link PackedOutput} wrote. */
final class PackedInput {
  static final PackedInput EMPTY = new PackedInput(new byte[0]);

  private final byte[] bytes;
  private int next;

  PackedInput(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean hasMore() {
    return next < bytes.length;
  }

  int take() {
    if (next >= bytes.length) {
      throw new DamagedHistoryException("a block ends in the middle of a record");
    }
    return bytes[next++] & 0xff;
  }

  long number() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int part = take();
      value |= (long) (part & 0x7f) << shift;
      if (part < 0x80) {
        return value;
      }
    }
    throw new DamagedHistoryException("a number has more than 64 bits");
  }

  long signed() {
    return zigzag(number());
  }

  static long zigzag(long value) {
    return (value >>> 1) ^ -(value & 1);
  }

  long fixed() {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      value = (value << 8) | take();
    }
    return value;
  }

  /** A number that must be below {@code limit}. */
  int index(int limit) {
    long value = number();
    if (value < 0 || value >= limit) {
      throw new DamagedHistoryException(value + " where a number below " + limit + " is expected");
    }
    return (int) value;
  }

  String text() {
    int length = index(bytes.length - next + 1);
    if (length > bytes.length - next) {
      throw new DamagedHistoryException("a text goes beyond its block");
    }
    String text = new String(bytes, next, length, StandardCharsets.UTF_8);
    next += length;
    return text;
  }
}
