// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** TLS over an open socket, asking for {@code serverName} where it is set. */
final class ServerNameSockets extends SSLSocketFactory {
  private final SSLSocketFactory inner;
  private final @Nullable String serverName;

  ServerNameSockets(SSLSocketFactory inner, @Nullable String serverName) {
    this.inner = inner;
    this.serverName = serverName;
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
      throws IOException {
    return inner.createSocket(socket, serverName == null ? host : serverName, port, autoClose);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return inner.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return inner.getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw layeredOnly();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw layeredOnly();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw layeredOnly();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw layeredOnly();
  }

  private static UnsupportedOperationException layeredOnly() {
    return new UnsupportedOperationException("the client opens the socket itself");
  }
}
