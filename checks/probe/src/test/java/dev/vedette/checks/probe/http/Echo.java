// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.probe.ScriptedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Answers a request with its own head: in a header line, and in the body. */
final class Echo {
  private Echo() {}

  static void play(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    StringBuilder head = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      head.append(line).append(" | ");
    }
    ScriptedServer.write(
        socket, "HTTP/1.1 200 OK\r\nconnection: close\r\nx-repeated: " + head + "\r\n\r\n" + head);
  }
}
