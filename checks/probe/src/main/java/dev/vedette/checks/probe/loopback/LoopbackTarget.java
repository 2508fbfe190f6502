// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.loopback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * A server on loopback that answers whatever it is sent so long after the first bytes: with HTTP,
 * which ends a TLS handshake in its middle. One caller at a time.
 */
public final class LoopbackTarget implements AutoCloseable {
  private static final int BACKLOG = 4;
  private static final int LARGEST_REQUEST = 4096;
  private static final byte[] ANSWER =
      """
      HTTP/1.1 200 OK\r
      content-type: text/html\r
      content-length: 17\r
      connection: close\r
      \r
      {"warm":"<p>up"}
      """
          .getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket server;
  private final long delay;
  private final LongSupplier nanos;
  private volatile Duration lastDelay = Duration.ZERO;

  private LoopbackTarget(ServerSocket server, Duration delay, LongSupplier nanos) {
    this.server = server;
    this.delay = delay.toNanos();
    this.nanos = nanos;
  }

  /** Starts on a free port. Throws {@link UncheckedIOException} when there is none. */
  public static LoopbackTarget start(Duration delay, LongSupplier nanos) {
    try {
      ServerSocket server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
      LoopbackTarget target = new LoopbackTarget(server, delay, nanos);
      Thread.ofVirtual().name("loopback-target").start(target::serve);
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on loopback", e);
    }
  }

  /** Its address with a scheme, {@code http} or {@code https}. */
  public URI url(String scheme) {
    return URI.create(scheme + "://127.0.0.1:" + server.getLocalPort() + "/");
  }

  /** How long it truly waited before it answered the last time. */
  public Duration lastDelay() {
    return lastDelay;
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.setTcpNoDelay(true);
        answer(socket);
      } catch (IOException gone) {
        // The caller went away, or the target is closed, which ends the loop.
      }
    }
  }

  private void answer(Socket socket) throws IOException {
    if (socket.getInputStream().read(new byte[LARGEST_REQUEST]) < 0) {
      return;
    }
    long asked = nanos.getAsLong();
    for (long left = delay; left > 0; left = asked + delay - nanos.getAsLong()) {
      LockSupport.parkNanos(left);
    }
    lastDelay = Duration.ofNanos(nanos.getAsLong() - asked);
    socket.getOutputStream().write(ANSWER);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot stop the loopback target", e);
    }
  }
}
