// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import org.junit.jupiter.api.Test;

class PromptSocketsTest {
  @Test
  void sendAtOnceWhatIsWritten() throws Exception {
    PromptSockets sockets = new PromptSockets(AttendedClock.plain(System::nanoTime));
    try (Socket socket = sockets.createSocket()) {
      assertThat(socket.getTcpNoDelay()).isTrue();
    }
  }
}
