// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import java.nio.ByteBuffer;

/**
 * A body in chunks (RFC 9112, section 7.1), followed byte by byte and passed on as it is. Lines end
 * in CR LF here and in no other way.
 */
final class Chunks implements Framing {
  private static final int MOST_DIGITS = 15;
  private static final int LONGEST_LINE = 4_096;
  private static final int MOST_TRAILERS = 16 * 1024;

  private enum At {
    SIZE,
    EXTENSION,
    SIZE_END,
    DATA,
    DATA_CR,
    DATA_LF,
    TRAILER_BEGIN,
    TRAILER,
    TRAILER_END,
    LAST_LF,
    OVER
  }

  private At at = At.SIZE;
  private long left;
  private int digits;
  private int line;
  private int trailers;

  @Override
  public boolean isOver() {
    return at == At.OVER;
  }

  @Override
  public int take(ByteBuffer come) throws MalformedException {
    int next = come.position();
    while (next < come.limit() && at != At.OVER) {
      if (at == At.DATA) {
        int skipped = (int) Math.min(left, come.limit() - next);
        left -= skipped;
        next += skipped;
        at = left == 0 ? At.DATA_CR : At.DATA;
      } else {
        at = after(come.get(next++));
      }
    }
    return next - come.position();
  }

  private At after(byte next) throws MalformedException {
    return switch (at) {
      case SIZE -> size(next);
      case EXTENSION -> extension(next);
      case SIZE_END -> sizeEnd(next);
      case DATA_CR -> wanted('\r', next, At.DATA_LF);
      case DATA_LF -> wanted('\n', next, At.SIZE);
      case TRAILER_BEGIN -> next == '\r' ? At.LAST_LF : trailer(next);
      case TRAILER -> trailer(next);
      case TRAILER_END -> wanted('\n', next, At.TRAILER_BEGIN);
      case LAST_LF -> wanted('\n', next, At.OVER);
      case DATA, OVER -> throw new IllegalStateException(at + " takes no byte by itself");
    };
  }

  private At size(byte next) throws MalformedException {
    int digit = Character.digit(next, 16);
    if (digit >= 0 && digits < MOST_DIGITS) {
      left = 16 * left + digit;
      digits++;
      return At.SIZE;
    }
    boolean ends = next == '\r' || next == ';' || next == ' ';
    if (digits == 0 || !ends) {
      throw new MalformedException("a chunk without a size");
    }
    line = 0;
    return next == '\r' ? At.SIZE_END : At.EXTENSION;
  }

  private At extension(byte next) throws MalformedException {
    if (++line > LONGEST_LINE || next == '\n') {
      throw new MalformedException("a chunk's extension that does not end");
    }
    return next == '\r' ? At.SIZE_END : At.EXTENSION;
  }

  private At sizeEnd(byte next) throws MalformedException {
    digits = 0;
    return wanted('\n', next, left == 0 ? At.TRAILER_BEGIN : At.DATA);
  }

  private At trailer(byte next) throws MalformedException {
    if (++trailers > MOST_TRAILERS || next == '\n') {
      throw new MalformedException("trailers that do not end");
    }
    return next == '\r' ? At.TRAILER_END : At.TRAILER;
  }

  private static At wanted(char character, byte next, At then) throws MalformedException {
    if (next != character) {
      throw new MalformedException("a chunk that does not end where it should");
    }
    return then;
  }
}
