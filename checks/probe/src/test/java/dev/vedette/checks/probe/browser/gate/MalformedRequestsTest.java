// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.probe.ScriptedServer;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What could be read in two ways reaches nobody. */
class MalformedRequestsTest {
  private final Gate gate = Gate.start(Scripts.at("127.0.0.1"), System::nanoTime);
  private final Pass pass = gate.open(NetworkPolicy.EVERYTHING);
  private ScriptedServer server;

  @BeforeEach
  void start() throws IOException {
    server = ScriptedServer.plain(Scripts.echo());
  }

  @AfterEach
  void stop() throws IOException {
    gate.close();
    server.close();
  }

  private void assertIsRefused(String request) throws IOException {
    try (RawClient client = RawClient.at(pass)) {
      client.send(request.replace("URL", "http://127.0.0.1:" + server.port()));
      assertThat(client.rest())
          .matches("(?s)HTTP/1\\.1 (400|505) .*Connection: close\r\n\r\n[^\n]+\n");
    }
    assertThat(server.connections()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST URL/ HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n1",
        "POST URL/ HTTP/1.1\r\nHost: x\r\nContent-Length: 1, 1\r\n\r\n1",
        "POST URL/ HTTP/1.1\r\nHost: x\r\nContent-Length: +1\r\n\r\n1",
        "POST URL/ HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST URL/ HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        "POST URL/ HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "POST URL/ HTTP/1.1\r\nHost: x\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "GET URL/ HTTP/1.1\r\nHost: x\n\r\n",
        "GET URL/ HTTP/1.1\r\nHost: x\r\nX: a\rb\r\n\r\n",
        "GET URL/ HTTP/1.1\r\nHost: x\r\nX: a\u0000b\r\n\r\n",
        "GET URL/ HTTP/1.1\r\nHost: x\r\n folded: y\r\n\r\n",
        "GET URL/ HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n",
        "GET URL/ HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
        "GET URL/ HTTP/1.1\r\n\r\n",
        "GET URL/ HTTP/1.0\r\nHost: x\r\n\r\n",
        "GET URL/ HTTP/2.0\r\nHost: x\r\n\r\n",
        "GET URL/a b HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET URL/#a HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET http://user@127.0.0.1/ HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET http://127.0.0.1:0/ HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET http://127.0.0.1:99999/ HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET http://%31%32%37.0.0.1/ HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET http://[fe80::1%25lo]/ HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET https://127.0.0.1/ HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET file:///etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        "CONNECT 127.0.0.1 HTTP/1.1\r\nHost: x\r\n\r\n",
        "CONNECT 127.0.0.1:80/x HTTP/1.1\r\nHost: x\r\n\r\n",
        "CONNECT a@127.0.0.1:80 HTTP/1.1\r\nHost: x\r\n\r\n",
        "CONNECT 127.0.0.1:80 HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc",
        "\u0016\u0003\u0001\r\n\r\n"
      })
  void refuses(String request) throws IOException {
    assertIsRefused(request);
  }

  @Test
  void refusesAHeadWithoutEnd() throws IOException {
    assertIsRefused("GET URL/ HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(70_000));
  }

  @Test
  void takesAHeadThatIsLong() throws IOException {
    try (RawClient client = RawClient.at(pass)) {
      String x = "x".repeat(60_000);
      client.send("CONNECT 127.0.0.1:" + server.port() + " HTTP/1.1\r\nHost: x\r\nX: " + x);
      assertThat(client.send("\r\n\r\n").head()).startsWith("HTTP/1.1 200 ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5\nhello\r\n0\r\n\r\n",
        "5\r\nhello0\r\n\r\n",
        "x\r\n",
        "\r\n",
        "-1\r\n",
        "0x5\r\nhello\r\n0\r\n\r\n",
        "5;a\nb\r\nhello\r\n0\r\n\r\n",
        "1000000000000000\r\n",
        "0\r\n\nX: y\r\n\r\n"
      })
  void breaksOffAtChunksThatAreNone(String body) throws IOException {
    try (RawClient client = RawClient.at(pass)) {
      client.send(
          "POST http://127.0.0.1:"
              + server.port()
              + "/ HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
              + body);

      assertThat(client.isCutOff()).isTrue();
    }
  }
}
