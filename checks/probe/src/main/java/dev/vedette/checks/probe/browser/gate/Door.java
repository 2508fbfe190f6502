// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** A port on loopback through which clients come in. */
final class Door implements AutoCloseable {
  private static final int BACKLOG = 128;
  private static final Duration AFTER_TROUBLE = Duration.ofMillis(50);
  private static final Duration TO_CLOSE = Duration.ofSeconds(1);

  private final ServerSocketChannel server;
  private final int port;
  private volatile Future<?> accepting = CompletableFuture.completedFuture(null);

  private Door(ServerSocketChannel server, int port) {
    this.server = server;
    this.port = port;
  }

  /** On a free port; nobody is let in before {@link #letIn}. */
  static Door open() {
    try {
      ServerSocketChannel server = ServerSocketChannel.open();
      InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
      server.bind(new InetSocketAddress(loopback, 0), BACKLOG);
      return new Door(server, ((InetSocketAddress) server.getLocalAddress()).getPort());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on loopback", e);
    }
  }

  int port() {
    return port;
  }

  /** Clients are served in {@code hall} from now on, if {@code keeper} knows them. */
  void letIn(Hall hall, Keeper keeper) {
    accepting = hall.threads().submit(() -> accept(hall, keeper));
  }

  private void accept(Hall hall, Keeper keeper) {
    while (server.isOpen()) {
      try {
        hall.receive(server.accept(), keeper);
      } catch (IOException closedOrOutOfFiles) {
        LockSupport.parkNanos(server.isOpen() ? AFTER_TROUBLE.toNanos() : 0);
      }
    }
  }

  /** The port is free once nobody waits at it, which is what this waits for. */
  @Override
  public void close() {
    try {
      server.close();
      Sides.isDone(accepting, TO_CLOSE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close port " + port, e);
    }
  }
}
