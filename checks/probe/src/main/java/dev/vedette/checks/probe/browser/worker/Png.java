// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** PNG images without what says more than the picture: only the chunks that paint are kept. */
final class Png {
  private static final int SIGNATURE = 8;

  /** Length, type and checksum of a chunk. */
  private static final int FRAME = 12;

  private static final Set<String> PAINTING = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  private Png() {}

  static byte[] bare(byte[] image) {
    ByteArrayOutputStream bare = new ByteArrayOutputStream(image.length);
    bare.write(image, 0, Math.min(SIGNATURE, image.length));
    int at = SIGNATURE;
    while (at + FRAME <= image.length) {
      int length = ByteBuffer.wrap(image, at, Integer.BYTES).getInt();
      int whole = FRAME + Math.max(0, Math.min(length, image.length - at - FRAME));
      String type = new String(image, at + Integer.BYTES, 4, StandardCharsets.US_ASCII);
      if (PAINTING.contains(type)) {
        bare.write(image, at, whole);
      }
      at += whole;
    }
    return bare.toByteArray();
  }
}
