// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import dev.vedette.checks.probe.prompt.PromptThreads;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * An HTTP server on loopback that answers so long after it has read a request, to some ten
 * microseconds: it sleeps up to shortly before and spins the rest. One request a connection.
 */
final class DelayTarget implements AutoCloseable {
  private static final long SPIN = 150_000;
  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 4\r\nconnection: close\r\n\r\npong"
          .getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket server;
  private final long delay;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(new PromptThreads("target-"));

  private DelayTarget(ServerSocket server, Duration delay) {
    this.server = server;
    this.delay = delay.toNanos();
  }

  static DelayTarget start(Duration delay) {
    try {
      DelayTarget target =
          new DelayTarget(new ServerSocket(0, 1024, InetAddress.getLoopbackAddress()), delay);
      PromptThreads.start("target", target::accept);
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on loopback", e);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        threads.execute(() -> answer(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      if (readHead(socket.getInputStream())) {
        await(System.nanoTime() + delay);
        socket.getOutputStream().write(ANSWER);
      }
    } catch (IOException gone) {
      // Whoever asked does not wait any more.
    }
  }

  private static boolean readHead(InputStream in) throws IOException {
    byte[] chunk = new byte[4096];
    int end = 0;
    for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
      for (int i = 0; i < count; i++) {
        boolean expected = chunk[i] == (end % 2 == 0 ? '\r' : '\n');
        end = expected ? end + 1 : chunk[i] == '\r' ? 1 : 0;
        if (end == 4) {
          return true;
        }
      }
    }
    return false;
  }

  private static void await(long until) {
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      if (left > SPIN) {
        LockSupport.parkNanos(left - SPIN);
      } else {
        Thread.onSpinWait();
      }
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot stop the target", e);
    }
    threads.shutdownNow();
  }
}
