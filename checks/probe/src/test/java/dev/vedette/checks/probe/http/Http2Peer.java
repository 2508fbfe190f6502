// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.probe.ScriptedServer;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The server's end of an HTTP/2 connection, frame by frame, right or wrong (RFC 9113). */
record Http2Peer(Socket socket, DataInputStream in) {
  static final int DATA = 0;
  static final int HEADERS = 1;
  static final int RST_STREAM = 3;
  static final int SETTINGS = 4;
  static final int PING = 6;
  static final int GOAWAY = 7;
  static final int WINDOW_UPDATE = 8;
  static final int END_STREAM = 1;
  static final int END_HEADERS = 4;
  private static final int PREFACE = 24;

  /** What a server does with a connection. */
  interface Play {
    void with(Http2Peer peer) throws IOException;
  }

  /** As a script: after the greetings. */
  static ScriptedServer.Script playing(Play play) {
    return playing(new byte[0], play);
  }

  /** The same with these settings. */
  static ScriptedServer.Script playing(byte[] settings, Play play) {
    return socket -> {
      Http2Peer peer = new Http2Peer(socket, new DataInputStream(socket.getInputStream()));
      peer.in.readFully(new byte[PREFACE]);
      peer.write(SETTINGS, 0, 0, settings);
      play.with(peer);
    };
  }

  /** A frame's head. */
  record Frame(int type, int flags, int stream, int length) {}

  /** The next frame, whatever it is; its payload is passed over. */
  Frame next() throws IOException {
    int first = in.readInt();
    int flags = in.readUnsignedByte();
    Frame frame = new Frame(first & 0xff, flags, in.readInt(), first >>> 8);
    in.readFully(new byte[frame.length()]);
    return frame;
  }

  /** Waits for a request's headers; its stream. */
  int request() throws IOException {
    Frame frame = next();
    while (frame.type() != HEADERS) {
      frame = next();
    }
    return frame.stream();
  }

  /** Reads until the client goes. */
  void sitStill() throws IOException {
    while (in.read() >= 0) {}
  }

  void write(int type, int flags, int stream, byte[] payload) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(9 + payload.length);
    frame.putInt(payload.length << 8 | type).put((byte) flags).putInt(stream).put(payload);
    socket.getOutputStream().write(frame.array());
    socket.getOutputStream().flush();
  }

  /** Headers of an answer: {@code :status}, {@code 200}, and so on. */
  void headers(int stream, int flags, String... fields) throws IOException {
    write(HEADERS, flags | END_HEADERS, stream, block(fields));
  }

  void data(int stream, int flags, String text) throws IOException {
    write(DATA, flags, stream, text.getBytes(StandardCharsets.US_ASCII));
  }

  void reset(int stream, int code) throws IOException {
    write(RST_STREAM, 0, stream, numbers(code));
  }

  void goAway(int last, int code) throws IOException {
    write(GOAWAY, 0, 0, numbers(last, code));
  }

  static byte[] numbers(int... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * 4);
    for (int number : numbers) {
      bytes.putInt(number);
    }
    return bytes.array();
  }

  /** One setting. */
  static byte[] setting(int id, int value) {
    return ByteBuffer.allocate(6).putShort((short) id).putInt(value).array();
  }

  /** Literals without indexing (RFC 7541, section 6.2.2). */
  static byte[] block(String... fields) {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    for (int i = 0; i < fields.length; i += 2) {
      block.write(0);
      text(block, fields[i]);
      text(block, fields[i + 1]);
    }
    return block.toByteArray();
  }

  private static void text(ByteArrayOutputStream block, String text) {
    int length = text.length();
    if (length < 127) {
      block.write(length);
    } else {
      block.write(127);
      int rest = length - 127;
      while (rest >= 128) {
        block.write(rest % 128 + 128);
        rest /= 128;
      }
      block.write(rest);
    }
    block.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }
}
