// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.e2e;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A screenshot. */
record Picture(byte[] png) {
  private static final int SIGNATURE = 8;
  private static final int FRAME = 12;
  private static final int MASK = 0x222222;
  private static final int WHITE = 0xFFFFFF;

  /** The types of its chunks, of which some would say more than the picture. */
  List<String> chunks() {
    List<String> chunks = new ArrayList<>();
    for (int at = SIGNATURE; at < png.length; ) {
      chunks.add(new String(png, at + 4, 4, StandardCharsets.US_ASCII));
      at += FRAME + ByteBuffer.wrap(png, at, 4).getInt();
    }
    return chunks;
  }

  /** Whether nothing but the mask is to be seen from the 100th to the 500th pixel of that line. */
  boolean isPaintedOver(int y) {
    BufferedImage image = image();
    return IntStream.range(100, 500).allMatch(x -> (image.getRGB(x, y) & 0xFFFFFF) == MASK);
  }

  /** Whether nothing is to be seen from the 100th to the 500th pixel of that line. */
  boolean isBlank(int y) {
    BufferedImage image = image();
    return IntStream.range(100, 500).allMatch(x -> (image.getRGB(x, y) & 0xFFFFFF) == WHITE);
  }

  private BufferedImage image() {
    try {
      return ImageIO.read(new ByteArrayInputStream(png));
    } catch (IOException e) {
      throw new UncheckedIOException("no picture", e);
    }
  }
}
