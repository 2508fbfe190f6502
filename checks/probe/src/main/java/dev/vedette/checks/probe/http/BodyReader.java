// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import okhttp3.Response;

/** Reads a body to its end or to the cap, whichever comes first, and undoes its compression. */
final class BodyReader {
  private static final int CHUNK = 8 * 1024;
  private static final Set<String> DECODED = Set.of("", "gzip", "x-gzip", "deflate");

  private final Response response;
  private final Counting wire;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final long cap;

  BodyReader(Response response, long cap) {
    this.response = response;
    this.wire = new Counting(response.body().byteStream());
    this.cap = cap;
  }

  /** Reads. Whether the body ended before it grew beyond the cap. */
  boolean readWithin(String encoding) throws IOException {
    AnswerRules.check(response);
    if (isUnread()) {
      return true;
    }
    byte[] chunk = new byte[CHUNK];
    try {
      InputStream decoded = decoded(encoding);
      for (int count = decoded.read(chunk); count >= 0; count = decoded.read(chunk)) {
        body.write(chunk, 0, count);
        if (body.size() > cap) {
          return false;
        }
      }
      if (wire.ended) {
        AnswerRules.checkLength(response, wire.count);
      }
      return true;
    } catch (EOFException e) {
      throw wire.ended ? new ZipException("it ends too early") : e;
    }
  }

  /** What has another encoding stays as it is: {@link #isDecoded}. */
  private InputStream decoded(String encoding) throws IOException {
    String coding = plain(encoding);
    if (coding.isEmpty() || !isDecoded(coding)) {
      return wire;
    }
    int first = wire.peek();
    if (first < 0) {
      return wire;
    }
    return coding.equals("deflate")
        ? new InflaterInputStream(wire, new Inflater(!isZlib(first)))
        : new GZIPInputStream(wire, CHUNK);
  }

  /** Some servers leave out the wrapping that goes with "deflate" (RFC 1950, section 2.2). */
  private static boolean isZlib(int first) {
    return (first & 0x0f) == Deflater.DEFLATED;
  }

  /** Whether a body in that encoding is read as what it was before it was encoded. */
  static boolean isDecoded(String encoding) {
    return DECODED.contains(plain(encoding));
  }

  private static String plain(String encoding) {
    String coding = encoding.strip().toLowerCase(Locale.ROOT);
    return coding.equals("identity") ? "" : coding;
  }

  /**
   * Whether a body is announced that does not come: the length of a 304 is the one that a 200 would
   * have (RFC 9110, section 8.6). The client would wait for it.
   */
  boolean isUnread() {
    return response.code() == 304
        && (response.body().contentLength() > 0 || response.header("transfer-encoding") != null);
  }

  /** What it is the body of. */
  Response response() {
    return response;
  }

  byte[] bytes() {
    return body.toByteArray();
  }

  /** After decompression. */
  long size() {
    return body.size();
  }

  /** Bytes of the body as they came over the wire. */
  long received() {
    return wire.count;
  }

  private static final class Counting extends FilterInputStream {
    private long count;
    private int ahead = -2;
    private boolean ended;

    Counting(InputStream in) {
      super(in);
    }

    /** Looks one byte ahead; -1 for none. */
    int peek() throws IOException {
      ahead = super.in.read();
      ended = ahead < 0;
      return ahead;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (ahead >= 0 && length > 0) {
        into[offset] = (byte) ahead;
        ahead = -2;
        count++;
        return 1;
      }
      int read = ahead == -1 ? -1 : super.in.read(into, offset, length);
      count += Math.max(0, read);
      ended = read < 0;
      return read;
    }
  }
}
