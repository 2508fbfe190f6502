// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Loopback ports for processes that are yet to be started. */
public final class Ports {
  /**
   * Below what Linux (from 32768) and others (from 49152) give to outgoing connections and to those
   * who ask for any port: one of those could be given away before the process listens on it.
   */
  private static final int LOWEST = 20_000;

  private static final int END = 32_768;
  private static final int TRIES = 200;

  private Ports() {}

  /** {@code wanted} when nobody listens there, any free port otherwise; 0 means any. */
  public static int freeOr(int wanted) {
    if (wanted != 0 && isFree(wanted)) {
      return wanted;
    }
    IntStream ports = ThreadLocalRandom.current().ints(TRIES, LOWEST, END);
    return ports
        .filter(Ports::isFree)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no free port on loopback"));
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
