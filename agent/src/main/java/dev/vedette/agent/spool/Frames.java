// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.spool;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Payloads one after another: length (4 bytes, big-endian), CRC-32C of the payload (4 bytes),
 * payload. A payload is never empty, so that zeros are no frame.
 */
final class Frames {
  static final int HEAD = 8;
  static final int LONGEST = 16 << 20;

  private Frames() {}

  static byte[] of(byte[] payload) {
    return ByteBuffer.allocate(HEAD + payload.length)
        .putInt(payload.length)
        .putInt(crc(payload, 0, payload.length))
        .put(payload)
        .array();
  }

  /** The payload of a frame that was read back, or an empty array when it is damaged. */
  static byte[] payload(byte[] frame) {
    return isWhole(frame, 0) ? Arrays.copyOfRange(frame, HEAD, frame.length) : new byte[0];
  }

  /**
   * Finds every whole frame. What is damaged is passed over, up to the next whole frame; behind the
   * last whole one begins the torn tail.
   */
  static Found scan(byte[] data) {
    List<Frame> whole = new ArrayList<>();
    int damaged = 0;
    int at = 0;
    while (at < data.length) {
      int next = nextWhole(data, at);
      damaged += next > at ? 1 : 0;
      if (next == data.length) {
        return new Found(whole, damaged, at);
      }
      int length = HEAD + lengthAt(data, next);
      whole.add(new Frame(next, length));
      at = next + length;
    }
    return new Found(whole, damaged, at);
  }

  /**
   * What a file holds.
   *
   * @param damaged stretches that are no frame, the torn tail among them
   * @param end where the torn tail begins; the file's length when there is none
   */
  record Found(List<Frame> frames, int damaged, int end) {
    Found {
      frames = List.copyOf(frames);
    }
  }

  /** A whole frame, head included. */
  record Frame(int offset, int length) {}

  private static int nextWhole(byte[] data, int from) {
    int at = from;
    while (at < data.length && !isWhole(data, at)) {
      at++;
    }
    return at;
  }

  private static boolean isWhole(byte[] data, int at) {
    if (data.length - at < HEAD) {
      return false;
    }
    int length = lengthAt(data, at);
    return length > 0
        && length <= Math.min(LONGEST, data.length - at - HEAD)
        && ByteBuffer.wrap(data).getInt(at + 4) == crc(data, at + HEAD, length);
  }

  private static int lengthAt(byte[] data, int at) {
    return ByteBuffer.wrap(data).getInt(at);
  }

  private static int crc(byte[] data, int offset, int length) {
    CRC32C crc = new CRC32C();
    crc.update(data, offset, length);
    return (int) crc.getValue();
  }
}
