// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import okhttp3.Response;

/** Reads a body to its end or to the cap, whichever comes first, and undoes its compression. */
final class BodyReader {
  private static final int CHUNK = 8 * 1024;

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

  /** Other encodings than these were not asked for and stay as they are. */
  private InputStream decoded(String encoding) throws IOException {
    return switch (encoding.toLowerCase(Locale.ROOT)) {
      case "gzip", "x-gzip" -> wire.isEmpty() ? wire : new GZIPInputStream(wire, CHUNK);
      case "deflate" -> new InflaterInputStream(wire);
      default -> wire;
    };
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

    /** Looks one byte ahead. */
    boolean isEmpty() throws IOException {
      ahead = super.in.read();
      ended = ahead < 0;
      return ahead < 0;
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
