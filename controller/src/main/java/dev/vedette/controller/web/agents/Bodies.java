// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.agents;

import dev.vedette.checks.model.wire.Wire;
import dev.vedette.checks.model.wire.WireException;
import dev.vedette.controller.web.Problem;
import dev.vedette.controller.web.ProblemException;
import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads an agent's message, never more of it than the caps allow, compressed or not. */
final class Bodies {
  private static final int MOST_SENT = 4 << 20;
  private static final int MOST_PLAIN = 16 << 20;

  private Bodies() {}

  /**
   * The message in the body. Throws {@link ProblemException} when there is none or it is too large.
   */
  static <T extends Record> T read(Context ctx, Class<T> type) {
    try {
      return Wire.read(plain(ctx), type);
    } catch (ZipException e) {
      throw malformed("its gzip is broken");
    } catch (WireException e) {
      throw malformed(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw brokenOff();
    }
  }

  /** The body as it came. Throws {@link ProblemException} when it has more than {@code most}. */
  static byte[] bytes(Context ctx, int most) {
    try {
      return new Capped(ctx.bodyInputStream(), most).readAllBytes();
    } catch (IOException e) {
      throw brokenOff();
    }
  }

  private static ProblemException brokenOff() {
    return new ProblemException(
        Problem.yours(400, "The request broke off.", "Send it again, whole."));
  }

  /** The answer to a message that is not what the protocol says. */
  static ProblemException malformed(String what) {
    return new ProblemException(
        Problem.yours(
            400,
            "The message cannot be read: " + what + ".",
            "Check that agent and controller are of neighbouring versions."));
  }

  private static byte[] plain(Context ctx) throws IOException {
    InputStream sent = new Capped(ctx.bodyInputStream(), MOST_SENT);
    if (!"gzip".equalsIgnoreCase(ctx.header("Content-Encoding"))) {
      return sent.readAllBytes();
    }
    try (InputStream plain = new Capped(new GZIPInputStream(sent), MOST_PLAIN)) {
      return plain.readAllBytes();
    }
  }

  /** Stops the request at the first byte over the cap. */
  private static final class Capped extends FilterInputStream {
    private long left;

    Capped(InputStream in, long most) {
      super(in);
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw new ProblemException(
            Problem.yours(413, "The message is too large.", "Send less at once."));
      }
    }
  }
}
