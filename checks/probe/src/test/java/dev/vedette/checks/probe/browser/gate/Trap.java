// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** A place of a forbidden address that counts who comes, by TCP and by UDP. */
final class Trap implements AutoCloseable {
  private final ServerSocket tcp;
  private final DatagramSocket udp;
  private final AtomicInteger hits = new AtomicInteger();

  private Trap(ServerSocket tcp, DatagramSocket udp) {
    this.tcp = tcp;
    this.udp = udp;
    Thread.ofPlatform().daemon().start(this::accept);
    Thread.ofPlatform().daemon().start(this::receive);
  }

  static Trap at(String address) throws IOException {
    InetAddress place = InetAddress.ofLiteral(address);
    ServerSocket tcp = new ServerSocket(0, 50, place);
    return new Trap(tcp, new DatagramSocket(tcp.getLocalPort(), place));
  }

  int port() {
    return tcp.getLocalPort();
  }

  int hits() {
    return hits.get();
  }

  private void accept() {
    try {
      while (true) {
        tcp.accept().close();
        hits.incrementAndGet();
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void receive() {
    try {
      while (true) {
        udp.receive(new DatagramPacket(new byte[1], 1));
        hits.incrementAndGet();
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  @Override
  public void close() throws IOException {
    udp.close();
    tcp.close();
  }
}
