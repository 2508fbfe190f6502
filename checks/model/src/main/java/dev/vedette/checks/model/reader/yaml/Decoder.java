// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.yaml;

import dev.vedette.checks.model.reader.problem.Place;
import dev.vedette.checks.model.reader.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** From bytes to text: the size limit, UTF-8, and no characters that YAML forbids. */
final class Decoder {
  /** Counted before anything else is done with a file. */
  static final int MOST_BYTES = 256 * 1024;

  private final String path;

  Decoder(String path) {
    this.path = path;
  }

  String decode(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw bad(
          Place.startOf(path),
          "the file has " + bytes.length / 1024 + " KiB, and 256 KiB is the most",
          "split it into several files");
    }
    if (isUtf16(bytes)) {
      throw bad(Place.startOf(path), "the file is UTF-16", "save it as UTF-8");
    }
    String text = withoutMark(utf8(bytes));
    requireAllowed(text);
    return text;
  }

  private static boolean isUtf16(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    return first == 0xFEFF || first == 0xFFFE;
  }

  private String utf8(byte[] bytes) {
    ByteBuffer from = ByteBuffer.wrap(bytes);
    CharBuffer into = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(from, into, true);
    String text = into.flip().toString();
    if (result.isError()) {
      throw bad(
          end(text),
          String.format("the byte 0x%02X is not UTF-8", bytes[from.position()]),
          "save the file as UTF-8");
    }
    return text;
  }

  /** Some editors begin a file with a byte order mark; it means nothing in UTF-8. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private void requireAllowed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isForbidden(text.charAt(i))) {
        throw bad(
            end(text.substring(0, i)),
            String.format("the character U+%04X may not stand in YAML", (int) text.charAt(i)),
            "remove it, or write it as an escape in double quotes");
      }
    }
  }

  /** Section 5.1 of YAML 1.2.2; a byte order mark within the text is a slip as well. */
  private static boolean isForbidden(char c) {
    boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
    return control || (c >= 0x7F && c < 0xA0 && c != 0x85) || c >= 0xFFFE || c == 0xFEFF;
  }

  /** The place right after a text. */
  private Place end(String text) {
    SourceLines lines = new SourceLines(text);
    return new Place(path, lines.count(), lines.lengthOfLast() + 1);
  }

  private static UnreadableException bad(Place place, String what, String mend) {
    return new UnreadableException(Problem.error(place, what, mend));
  }
}
