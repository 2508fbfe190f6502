// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A region's network: carries its agent's connections to the controller until it is cut. Cutting
 * closes what is open and lets nothing new through.
 */
public final class Relay implements AutoCloseable {
  private final ServerSocket entrance;
  private final int exit;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  /** Carries connections on a free loopback port to loopback port {@code exit}. */
  public Relay(int exit) {
    this.exit = exit;
    try {
      this.entrance = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on loopback", e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + entrance.getLocalPort());
  }

  public void cut() {
    cut = true;
    open.forEach(Relay::closeQuietly);
  }

  public void mend() {
    cut = false;
  }

  @Override
  public void close() {
    cut();
    closeQuietly(entrance);
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket agent = entrance.accept();
        Thread.ofVirtual().start(() -> carry(agent));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void carry(Socket agent) {
    try (agent;
        Socket controller = new Socket(InetAddress.getLoopbackAddress(), exit)) {
      open.add(agent);
      open.add(controller);
      if (!cut) {
        agent.setTcpNoDelay(true);
        controller.setTcpNoDelay(true);
        Thread back = Thread.ofVirtual().start(() -> copy(controller, agent));
        copy(agent, controller);
        back.join();
      }
      open.remove(controller);
    } catch (IOException gone) {
      // The controller is away: the agent sees its connection close, as it would on a real network.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(agent);
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException closed) {
      // Either end may go at any time.
    } finally {
      closeQuietly(from);
      closeQuietly(to);
    }
  }

  private static void closeQuietly(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception alreadyGone) {
      // Nothing is left to close.
    }
  }
}
