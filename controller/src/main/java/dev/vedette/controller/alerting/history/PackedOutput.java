// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes of one block. Numbers are written seven bits a byte, the least first, with the high bit set
 * on all but the last (LEB128, DWARF 5 section 7.6).
 */
final class PackedOutput {
  private byte[] bytes = new byte[1 << 12];
  private int size;

  void put(int single) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) single;
  }

  /** Small ones are short; negative ones take ten bytes. */
  void number(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      put((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    put((int) rest);
  }

  /** Those near zero are short, on either side. */
  void signed(long value) {
    number(zigzag(value));
  }

  /** 0, -1, 1, -2, … as 0, 1, 2, 3, … */
  static long zigzag(long value) {
    return (value << 1) ^ (value >> 63);
  }

  /** Eight bytes. */
  void fixed(long value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      put((int) (value >>> shift));
    }
  }

  void text(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    number(encoded.length);
    for (byte one : encoded) {
      put(one);
    }
  }

  int size() {
    return size;
  }

  /** What was written; the next block begins empty. */
  byte[] take() {
    byte[] taken = Arrays.copyOf(bytes, size);
    size = 0;
    return taken;
  }
}
