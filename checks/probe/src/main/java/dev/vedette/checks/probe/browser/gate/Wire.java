// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * A connection with what has come and is not yet used. One thread reads it at a time; it is closed
 * by its owner when none does.
 */
final class Wire implements AutoCloseable {
  private final SocketChannel channel;
  private final Lifeline lifeline;
  private final Buffers buffers;
  private final ByteBuffer come;

  /** Takes over {@code channel}, which hangs by {@code lifeline} already. */
  Wire(SocketChannel channel, Lifeline lifeline, Buffers buffers) {
    this.channel = channel;
    this.lifeline = lifeline;
    this.buffers = buffers;
    this.come = buffers.take();
  }

  /** What has come; the reader moves its position past what it uses. */
  ByteBuffer come() {
    return come;
  }

  /** Waits for more when everything is used; false when no more will come. */
  boolean more() throws IOException {
    if (come.hasRemaining()) {
      return true;
    }
    int read = read();
    if (read > 0) {
      lifeline.moved(read);
    }
    return read > 0;
  }

  /** Whether it is open and nothing has come: as a connection must be between two exchanges. */
  boolean isAtRest() {
    if (come.hasRemaining()) {
      return false;
    }
    try {
      channel.configureBlocking(false);
      int read = read();
      channel.configureBlocking(true);
      return read == 0;
    } catch (IOException gone) {
      return false;
    }
  }

  private int read() throws IOException {
    come.clear();
    try {
      return channel.read(come);
    } finally {
      come.flip();
    }
  }

  void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Says that no more will be sent. */
  void end() throws IOException {
    channel.shutdownOutput();
  }

  @Override
  public void close() throws IOException {
    lifeline.release(channel);
    buffers.give(come);
    channel.close();
  }
}
