// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.format;

/** The size of a page's window, in CSS pixels. */
final class Viewport {
  private static final int SMALLEST = 10;
  private static final int LARGEST = 9999;

  private Viewport() {}

  /** {@code 1280x800}, as the check language wants it. */
  static String of(Found.Members size) {
    int width = size.need("width").asNumber("width");
    int height = size.need("height").asNumber("height");
    if (Math.min(width, height) < SMALLEST || Math.max(width, height) > LARGEST) {
      throw new UnreadableRecordingException(
          size.place(), "a viewport is 10 to 9999 pixels wide and high", "mend width and height");
    }
    return width + "x" + height;
  }
}
