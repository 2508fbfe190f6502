// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** Tells a run's clock whose turn it is. */
final class RunSocket extends Socket {
  private final AttendedClock clock;

  RunSocket(AttendedClock clock) {
    this.clock = clock;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new Ear(super.getInputStream());
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return new Mouth(super.getOutputStream());
  }

  private final class Ear extends FilterInputStream {
    Ear(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      clock.listening();
      return super.read();
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
      clock.listening();
      return super.read(bytes, from, count);
    }
  }

  private final class Mouth extends FilterOutputStream {
    Mouth(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int value) throws IOException {
      clock.speaking();
      out.write(value);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      clock.speaking();
      out.write(bytes, from, count);
    }
  }
}
