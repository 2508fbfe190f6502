// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.regex.Pattern;

/** Where a body ends. Told of each byte once, in order. */
sealed interface Framing permits Framing.Counted, Framing.UntilEnd, Chunks {
  /** How many of the bytes that have come are the body's; moves nothing. */
  int take(ByteBuffer come) throws MalformedException;

  /** Whether the last byte has been told of. */
  boolean isOver();

  /** Of a request (RFC 9112, section 6.3), and nothing that could be read in two ways. */
  static Framing ofRequest(Head head) throws MalformedException {
    List<String> codings = head.values("transfer-encoding");
    List<String> lengths = head.values("content-length");
    if (codings.size() + lengths.size() > 1) {
      throw new MalformedException("more than one length");
    }
    if (codings.isEmpty()) {
      return lengths.isEmpty() ? new Counted(0) : Counted.parse(lengths.getFirst());
    }
    if (!codings.getFirst().equalsIgnoreCase("chunked")) {
      throw new MalformedException("a transfer coding other than chunked");
    }
    return new Chunks();
  }

  /** Of an answer; transfer coding goes before length. */
  static Framing ofAnswer(Head head, String method, int status) throws MalformedException {
    if (method.equals("HEAD") || status < 200 || status == 204 || status == 304) {
      return new Counted(0);
    }
    List<String> codings = head.members("transfer-encoding");
    if (!codings.isEmpty()) {
      return codings.getLast().equals("chunked") ? new Chunks() : new UntilEnd();
    }
    List<String> lengths = head.members("content-length").stream().distinct().toList();
    if (lengths.size() > 1) {
      throw new MalformedException("more than one length");
    }
    return lengths.isEmpty() ? new UntilEnd() : Counted.parse(lengths.getFirst());
  }

  /** So many bytes. */
  final class Counted implements Framing {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private long left;

    Counted(long length) {
      this.left = length;
    }

    static Counted parse(String length) throws MalformedException {
      if (!DIGITS.matcher(length).matches()) {
        throw new MalformedException("a length that is no number");
      }
      return new Counted(Long.parseLong(length));
    }

    @Override
    public int take(ByteBuffer come) {
      int taken = (int) Math.min(left, come.remaining());
      left -= taken;
      return taken;
    }

    @Override
    public boolean isOver() {
      return left == 0;
    }
  }

  /** Until the connection ends. */
  final class UntilEnd implements Framing {
    @Override
    public int take(ByteBuffer come) {
      return come.remaining();
    }

    @Override
    public boolean isOver() {
      return false;
    }
  }
}
