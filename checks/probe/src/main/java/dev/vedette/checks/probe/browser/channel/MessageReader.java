// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.channel;

import dev.vedette.checks.probe.browser.protocol.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Takes messages from a stream. For one thread. */
public final class MessageReader {
  private final InputStream stream;

  /** Reads from {@code stream}, whose owner closes it. */
  public MessageReader(InputStream stream) {
    this.stream = stream;
  }

  /**
   * Waits for the next message; null when the stream ended after a whole one. Throws {@link
   * ChannelException} when it breaks off inside a message or cannot be read, and when the message
   * is too long, no JSON or no {@code type}.
   */
  public <T> @Nullable T read(Class<T> type) {
    byte[] head = bytes(Integer.BYTES);
    if (head.length == 0) {
      return null;
    }
    int length = ByteBuffer.wrap(whole(head, Integer.BYTES)).getInt();
    if (length < 0 || length > Limits.MESSAGE) {
      throw new ChannelException("a message of " + length + " bytes", null);
    }
    return MessageJson.read(whole(bytes(length), length), type);
  }

  private static byte[] whole(byte[] bytes, int wanted) {
    if (bytes.length < wanted) {
      throw new ChannelException(
          "broke off after " + bytes.length + " of " + wanted + " bytes", null);
    }
    return bytes;
  }

  private byte[] bytes(int count) {
    try {
      return stream.readNBytes(count);
    } catch (IOException e) {
      throw new ChannelException("cannot be read: " + e.getMessage(), e);
    }
  }
}
