// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import dev.vedette.checks.probe.prompt.PromptThreads;
import dev.vedette.checks.probe.prompt.RunQueue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * An HTTP server on loopback that answers so long after it has read a request, to some ten
 * microseconds: it sleeps up to shortly before and spins the rest. One request a connection. What
 * it was held up itself it remembers by the request's trace id.
 */
final class DelayTarget implements AutoCloseable {
  private static final long SPIN = 150_000;

  /** Room for so many from the start: to make more would hold requests up for milliseconds. */
  private static final int REQUESTS = 500_000;

  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 4\r\nconnection: close\r\n\r\npong"
          .getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket server;
  private final long delay;
  private final Map<String, Long> heldUp = new ConcurrentHashMap<>(REQUESTS);
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

  /**
   * What the target took for the request with that mark, in milliseconds: its delay, and what its
   * own threads waited for a processor or overslept, which no prober can know of.
   */
  double tookMillis(String mark) {
    return (delay + heldUp.getOrDefault(mark, 0L)) / 1e6;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        long before = RunQueue.waitedNanos();
        Socket socket = server.accept();
        long waited = RunQueue.waitedNanos() - before;
        long at = System.nanoTime();
        threads.execute(() -> answer(socket, waited - at));
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new UncheckedIOException("the target cannot take a connection", e);
        }
      }
    }
  }

  /**
   * On a thread of its own.
   *
   * @param held what the target had been held up until it handed the socket over, less that moment
   */
  private void answer(Socket socket, long held) {
    long begin = System.nanoTime();
    long before = RunQueue.waitedNanos();
    try (socket) {
      socket.setTcpNoDelay(true);
      Optional<String> head = Heads.read(socket.getInputStream());
      if (head.isPresent()) {
        long reading = RunQueue.waitedNanos() - before;
        long due = System.nanoTime() + delay;
        await(due);
        long all = held + begin + reading + System.nanoTime() - due;
        socket.getOutputStream().write(ANSWER);
        Heads.mark(head.get()).ifPresent(mark -> heldUp.put(mark, all));
      }
    } catch (IOException gone) {
      // Whoever asked does not wait any more.
    }
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
