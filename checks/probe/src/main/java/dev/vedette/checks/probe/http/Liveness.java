// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** Whether a connection on which nothing is going on can still carry a request. */
final class Liveness {
  private static final int BLINK_MILLIS = 1;
  private static final int END = -1;
  private static final int QUIET = -2;

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
    return next(socket) != QUIET;
  }

  /** Whether the other end of {@code socket} has said all that it will. */
  static boolean isEnded(Socket socket) {
    try {
      return next(socket) == END;
    } catch (IOException closed) {
      return true;
    }
  }

  /** The next byte, {@link #END}, or {@link #QUIET} when neither comes within a blink. */
  private static int next(Socket socket) throws IOException {
    int before = socket.getSoTimeout();
    socket.setSoTimeout(BLINK_MILLIS);
    try {
      return socket.getInputStream().read();
    } catch (SocketTimeoutException quiet) {
      return QUIET;
    } catch (IOException broken) {
      return END;
    } finally {
      socket.setSoTimeout(before);
    }
  }
}
