// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.channel;

import dev.vedette.checks.probe.browser.protocol.Limits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Puts messages on a stream, each flushed at once. For one thread. */
public final class MessageWriter {
  private final OutputStream stream;

  /** Writes to {@code stream}, whose owner closes it. */
  public MessageWriter(OutputStream stream) {
    this.stream = stream;
  }

  /**
   * Writes one message. Throws {@link ChannelException} when nobody reads the stream any more, and
   * when the message is too long or has no JSON; nothing of it is written then.
   */
  public void write(Object message) {
    byte[] json = MessageJson.write(message);
    if (json.length > Limits.MESSAGE) {
      throw new ChannelException("a message of " + json.length + " bytes", null);
    }
    byte[] framed =
        ByteBuffer.allocate(Integer.BYTES + json.length).putInt(json.length).put(json).array();
    try {
      stream.write(framed);
      stream.flush();
    } catch (IOException e) {
      throw new ChannelException("cannot be written: " + e.getMessage(), e);
    }
  }
}
