// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import dev.vedette.checks.probe.ScriptedServer;
import dev.vedette.checks.probe.dns.Resolver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What servers and name servers of the tests do. */
final class Scripts {
  private Scripts() {}

  /** Sends back what comes. */
  static ScriptedServer.Script echo() {
    return socket -> socket.getInputStream().transferTo(socket.getOutputStream());
  }

  /** Every name is at these addresses. */
  static Resolver at(String... addresses) {
    List<InetAddress> all = Stream.of(addresses).map(InetAddress::ofLiteral).toList();
    return (host, family, limit) -> new Resolver.Resolution.Found(all);
  }

  /** The head that comes, with its empty line. */
  static String head(Socket socket) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
    }
    return head.toString();
  }

  static String read(Socket socket, int length) throws IOException {
    return new String(socket.getInputStream().readNBytes(length), StandardCharsets.ISO_8859_1);
  }
}
