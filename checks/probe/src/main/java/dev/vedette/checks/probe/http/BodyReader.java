// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
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
    byte[] chunk = new byte[CHUNK];
    InputStream decoded = decoded(encoding);
    for (int count = decoded.read(chunk); count >= 0; count = decoded.read(chunk)) {
      body.write(chunk, 0, count);
      if (body.size() > cap) {
        return false;
      }
    }
    return true;
  }

  /** Other encodings than these were not asked for and stay as they are. */
  private InputStream decoded(String encoding) throws IOException {
    return switch (encoding.toLowerCase(Locale.ROOT)) {
      case "gzip", "x-gzip" -> wire.isEmpty() ? wire : new GZIPInputStream(wire, CHUNK);
      case "deflate" -> new InflaterInputStream(wire);
      default -> wire;
    };
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

    Counting(InputStream in) {
      super(in);
    }

    /** Looks one byte ahead. */
    boolean isEmpty() throws IOException {
      ahead = super.in.read();
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
      return read;
    }
  }
}
