// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Sockets that send at once what is written, as browsers' do. Otherwise the request waits, after a
 * TLS handshake, until the server has acknowledged the last of it: some 40 ms that the target did
 * not take (Nagle's algorithm, RFC 896, against delayed acknowledgements, RFC 1122 4.2.3.2). They
 * tell the run's clock whose turn it is.
 */
final class PromptSockets extends SocketFactory {
  private final AttendedClock clock;

  /** For the run of that clock. */
  PromptSockets(AttendedClock clock) {
    this.clock = clock;
  }

  @Override
  public Socket createSocket() throws IOException {
    Socket socket = new RunSocket(clock);
    socket.setTcpNoDelay(true);
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw unconnectedOnly();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
    throw unconnectedOnly();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw unconnectedOnly();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
    throw unconnectedOnly();
  }

  private static UnsupportedOperationException unconnectedOnly() {
    return new UnsupportedOperationException("the client connects the socket itself");
  }
}
