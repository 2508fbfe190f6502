// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads heads. Of clients to the letter, since what two readers could read in two ways is how a
 * request hides in another; of servers as browsers do, since old ones end lines as they like.
 */
final class HeadReader {
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final int USUAL_LINE = 256;

  private final Wire wire;
  private final boolean isStrict;
  private byte[] line = new byte[USUAL_LINE];
  private int size;

  private HeadReader(Wire wire, boolean isStrict) {
    this.wire = wire;
    this.isStrict = isStrict;
  }

  /** A client's head, of which the first byte has come. */
  static Head ofClient(Wire wire) throws IOException {
    return new HeadReader(wire, true).read();
  }

  /** A server's head; empty when it closes before the first byte. */
  static Optional<Head> ofServer(Wire wire) throws IOException {
    return wire.more() ? Optional.of(new HeadReader(wire, false).read()) : Optional.empty();
  }

  private Head read() throws IOException {
    String start = line();
    List<Head.Field> fields = new ArrayList<>();
    for (String next = line(); !next.isEmpty(); next = line()) {
      add(next, fields);
    }
    return new Head(start, fields);
  }

  private void add(String next, List<Head.Field> fields) throws MalformedException {
    int colon = next.indexOf(':');
    String name = colon < 0 ? "" : next.substring(0, colon);
    if (TOKEN.matcher(name).matches()) {
      fields.add(new Head.Field(name, next.substring(colon + 1).strip()));
    } else if (isStrict) {
      throw new MalformedException("a line of the head is no field");
    } else if (isFolded(next) && !fields.isEmpty()) {
      Head.Field last = fields.removeLast();
      fields.add(new Head.Field(last.name(), last.value() + " " + next.strip()));
    }
  }

  private static boolean isFolded(String line) {
    return line.startsWith(" ") || line.startsWith("\t");
  }

  private String line() throws IOException {
    int length = 0;
    for (byte next = next(); next != '\n'; next = next()) {
      if (length == line.length) {
        line = Arrays.copyOf(line, 2 * length);
      }
      line[length++] = next;
    }
    boolean isWhole = length > 0 && line[length - 1] == '\r';
    if (!isWhole && isStrict) {
      throw new MalformedException("a line of the head ends in a bare line feed");
    }
    return text(isWhole ? length - 1 : length);
  }

  private String text(int length) throws MalformedException {
    for (int i = 0; i < length; i++) {
      if (line[i] == 0 || line[i] == '\r' || (isStrict && isControl(line[i]))) {
        throw new MalformedException("a control character in the head");
      }
    }
    return new String(line, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static boolean isControl(byte character) {
    return (character >= 0 && character < ' ' && character != '\t') || character == 0x7f;
  }

  private byte next() throws IOException {
    if (++size > Bounds.HEAD) {
      throw new MalformedException("the head is over 64 KiB");
    }
    if (!wire.more()) {
      throw new EOFException("the head has no end");
    }
    return wire.come().get();
  }
}
