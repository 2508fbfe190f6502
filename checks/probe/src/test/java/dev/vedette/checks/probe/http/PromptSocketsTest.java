// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class PromptSocketsTest {
  private final PromptSockets sockets = new PromptSockets();

  @Test
  void sendAtOnceWhatIsWritten() throws Exception {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (ServerSocket server = new ServerSocket(0, 50, here);
        Socket fresh = sockets.createSocket();
        Socket connected = sockets.createSocket(here, server.getLocalPort());
        Socket bound = sockets.createSocket(here, server.getLocalPort(), here, 0)) {
      assertThat(fresh.getTcpNoDelay()).isTrue();
      assertThat(connected.getTcpNoDelay()).isTrue();
      assertThat(bound.getTcpNoDelay()).isTrue();
    }
  }
}
