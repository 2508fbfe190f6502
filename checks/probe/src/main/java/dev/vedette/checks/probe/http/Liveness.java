// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** Whether a connection on which nothing is going on can still carry a request. */
final class Liveness {
  private static final int BLINK_MILLIS = 1;

  private Liveness() {}

  /**
   * Closes {@code socket} when its other end is gone, or has said what nobody asked for: a server
   * that has had enough closes (RFC 9112, section 9.5), some after a last 408. Takes a millisecond
   * when all is well.
   */
  static void closeIfOver(Socket socket) {
    try {
      if (!socket.isClosed() && isOver(socket)) {
        socket.close();
      }
    } catch (IOException broken) {
      // The client finds that it is closed, as it is now in any case.
    }
  }

  private static boolean isOver(Socket socket) throws IOException {
    int before = socket.getSoTimeout();
    socket.setSoTimeout(BLINK_MILLIS);
    try {
      socket.getInputStream().read();
      return true;
    } catch (SocketTimeoutException quiet) {
      return false;
    } catch (IOException broken) {
      return true;
    } finally {
      socket.setSoTimeout(before);
    }
  }
}
