// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.probe.ScriptedServer;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardingTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";

  @AutoClose private final Gate gate = Gate.start(Scripts.at("127.0.0.1"), System::nanoTime);
  private final Pass pass = gate.open(NetworkPolicy.EVERYTHING);
  private final BlockingQueue<String> heads = new LinkedBlockingQueue<>();

  /** Notes each head, then answers. */
  private ScriptedServer answering(String answer) throws IOException {
    return ScriptedServer.plain(
        socket -> {
          for (String head = Scripts.head(socket); !head.isEmpty(); head = Scripts.head(socket)) {
            heads.add(head);
            ScriptedServer.write(socket, answer);
          }
        });
  }

  @Test
  void asksTheServerAsTheUrlHasItAndKeepsItsOwnAffairsToItself() throws Exception {
    Pass shown = gate.admit(NetworkPolicy.EVERYTHING);
    try (ScriptedServer server = answering(OK);
        RawClient client = RawClient.at(shown)) {
      client.send(
          "GET http://Shop.example:"
              + server.port()
              + "/a?b=c HTTP/1.1\r\nHost: other.example\r\nX-One: 1\r\n"
              + "Proxy-Connection: keep-alive\r\nConnection: keep-alive, X-Hop, Host\r\nX-Hop: 2\r\n"
              + "TE: trailers\r\nKeep-Alive: 5\r\n"
              + RawClient.proof(shown)
              + "\r\n");

      assertThat(client.head()).isEqualTo("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n");
      assertThat(client.read(2)).isEqualTo("hi");
      assertThat(heads.take())
          .isEqualTo(
              "GET /a?b=c HTTP/1.1\r\nHost: shop.example:"
                  + server.port()
                  + "\r\nX-One: 1\r\n\r\n");
    }
  }

  @Test
  void keepsBothConnectionsForTheNextRequest() throws IOException {
    try (ScriptedServer server = answering(OK);
        RawClient client = RawClient.at(pass)) {
      for (int i = 0; i < 3; i++) {
        client.get(server.url("/" + i)).head();
        assertThat(client.read(2)).isEqualTo("hi");
      }
      assertThat(server.connections()).isEqualTo(1);
      assertThat(pass.connections()).hasSize(1);
    }
  }

  @Test
  void goesElsewhereForAnotherPlace() throws IOException {
    try (ScriptedServer one = answering(OK);
        ScriptedServer two = answering(OK.replace("hi", "ho"));
        RawClient client = RawClient.at(pass)) {
      client.get(one.url("/")).head();
      assertThat(client.read(2)).isEqualTo("hi");
      client.get(two.url("/")).head();
      assertThat(client.read(2)).isEqualTo("ho");
    }
  }

  /** What a server says unasked must not pass for the answer to the next request. */
  @Test
  void trustsNoConnectionOnWhichTheServerSaidMoreThanItWasAsked() throws IOException {
    try (ScriptedServer server = answering(OK + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nno");
        RawClient client = RawClient.at(pass)) {
      for (int i = 0; i < 2; i++) {
        client.get(server.url("/" + i)).head();
        assertThat(client.read(2)).isEqualTo("hi");
      }
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\n\r\nhello",
        "Transfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\nX-End: 1\r\n\r\n"
      })
  void carriesBodies(String fieldsAndBody) throws IOException {
    String body = fieldsAndBody.substring(fieldsAndBody.indexOf("\r\n\r\n") + 4);
    ScriptedServer.Script twice =
        socket -> {
          for (int i = 0; i < 2; i++) {
            Scripts.head(socket);
            String came = Scripts.read(socket, body.length());
            ScriptedServer.write(socket, "HTTP/1.1 200 OK\r\n" + fieldsAndBody);
            assertThat(came).isEqualTo(body);
          }
        };
    try (ScriptedServer server = ScriptedServer.plain(twice);
        RawClient client = RawClient.at(pass)) {
      for (int i = 0; i < 2; i++) {
        client.send("POST " + server.url("/") + " HTTP/1.1\r\nHost: x\r\n" + fieldsAndBody);
        assertThat(client.head()).startsWith("HTTP/1.1 200 OK\r\n");
        assertThat(client.read(body.length())).isEqualTo(body);
      }
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void carriesMoreThanItHolds() throws IOException {
    int size = 3_000_000;
    ScriptedServer.Script back =
        socket -> {
          Scripts.head(socket);
          ScriptedServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + size + "\r\n\r\n");
          socket.getInputStream().transferTo(socket.getOutputStream());
        };
    try (ScriptedServer server = ScriptedServer.plain(back);
        RawClient client = RawClient.at(pass)) {
      client.send(
          "POST "
              + server.url("/")
              + " HTTP/1.1\r\nHost: x\r\nContent-Length: "
              + size
              + "\r\n\r\n");
      Thread.ofVirtual().start(() -> sendQuietly(client, "0123456789".repeat(size / 10)));
      client.head();

      assertThat(client.read(size)).isEqualTo("0123456789".repeat(size / 10));
    }
  }

  private static void sendQuietly(RawClient client, String text) {
    try {
      client.send(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void waitsWithTheBodyForWhoWaitsWithIt() throws IOException {
    ScriptedServer.Script continuing =
        socket -> {
          Scripts.head(socket);
          ScriptedServer.write(socket, "HTTP/1.1 100 Continue\r\n\r\n");
          ScriptedServer.write(socket, OK.replace("hi", Scripts.read(socket, 2)));
        };
    try (ScriptedServer server = ScriptedServer.plain(continuing);
        RawClient client = RawClient.at(pass)) {
      client.send(
          "PUT "
              + server.url("/")
              + " HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
      assertThat(client.head()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      client.send("yo");
      assertThat(client.head()).startsWith("HTTP/1.1 200 ");
      assertThat(client.read(2)).isEqualTo("yo");
    }
  }

  @Test
  void passesOnAnAnswerThatComesBeforeTheBody() throws IOException {
    ScriptedServer.Script early =
        socket -> {
          Scripts.head(socket);
          ScriptedServer.write(socket, "HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\n\r\nno");
          socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        };
    try (ScriptedServer server = ScriptedServer.plain(early);
        RawClient client = RawClient.at(pass)) {
      client.send("POST " + server.url("/") + " HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n1");

      assertThat(client.head()).startsWith("HTTP/1.1 413 ");
      assertThat(client.read(2)).isEqualTo("no");
      assertThat(client.isCutOff()).isTrue();
    }
  }

  @Test
  void endsTheConnectionWithABodyThatEndsWithIt() throws IOException {
    ScriptedServer.Script old =
        socket -> {
          Scripts.head(socket);
          ScriptedServer.write(socket, "HTTP/1.0 200 OK\nX-Old: 1\n\nall there is");
        };
    try (ScriptedServer server = ScriptedServer.plain(old);
        RawClient client = RawClient.at(pass)) {
      client.get(server.url("/"));

      assertThat(client.head())
          .isEqualTo("HTTP/1.1 200 OK\r\nConnection: close\r\nX-Old: 1\r\n\r\n");
      assertThat(client.rest()).isEqualTo("all there is");
    }
  }

  @Test
  void expectsNoBodyWhereThereIsNone() throws IOException {
    try (ScriptedServer server =
            answering("HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n");
        RawClient client = RawClient.at(pass)) {
      for (int i = 0; i < 2; i++) {
        assertThat(client.get(server.url("/")).head()).startsWith("HTTP/1.1 304 ");
      }
    }
    try (ScriptedServer server = answering("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n");
        RawClient client = RawClient.at(pass)) {
      for (int i = 0; i < 2; i++) {
        client.send("HEAD " + server.url("/") + " HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(client.head()).startsWith("HTTP/1.1 200 ");
      }
    }
  }

  @Test
  void becomesATunnelForAWebSocket() throws Exception {
    ScriptedServer.Script socketServer =
        socket -> {
          heads.add(Scripts.head(socket));
          ScriptedServer.write(
              socket,
              "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                  + "Connection: Upgrade\r\nSec-WebSocket-Accept: x\r\n\r\n");
          socket.getInputStream().transferTo(socket.getOutputStream());
        };
    try (ScriptedServer server = ScriptedServer.plain(socketServer);
        RawClient client = RawClient.at(pass)) {
      client.send(
          "GET "
              + server.url("/chat")
              + " HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");

      assertThat(client.head())
          .startsWith("HTTP/1.1 101 ")
          .contains("Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: x\r\n");
      assertThat(client.send("frame").read(5)).isEqualTo("frame");
      assertThat(heads.take()).contains("Connection: Upgrade\r\nUpgrade: websocket\r\n");
    }
  }

  @Test
  void upgradesToNothingElse() throws Exception {
    try (ScriptedServer server = answering(OK);
        RawClient client = RawClient.at(pass)) {
      client.send(
          "GET "
              + server.url("/")
              + " HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n");
      client.head();

      assertThat(heads.take()).doesNotContainIgnoringCase("upgrade");
    }
  }

  @Test
  void breaksOffLikeTheServerThatDoesNotAnswer() throws IOException {
    try (ScriptedServer server = ScriptedServer.plain(Scripts::head);
        RawClient client = RawClient.at(pass)) {
      assertThat(client.get(server.url("/")).rest()).isEmpty();
    }
  }

  @Test
  void breaksOffInTheMiddleOfABodyLikeTheServer() throws IOException {
    ScriptedServer.Script half =
        socket -> {
          Scripts.head(socket);
          ScriptedServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
        };
    try (ScriptedServer server = ScriptedServer.plain(half);
        RawClient client = RawClient.at(pass)) {
      client.get(server.url("/")).head();

      assertThat(client.rest()).isEqualTo("half");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-x\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nhi",
        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nhi"
      })
  void saysThatAnAnswerIsNotHttp(String answer) throws IOException {
    try (ScriptedServer server = answering(answer);
        RawClient client = RawClient.at(pass)) {
      assertThat(client.get(server.url("/")).head()).startsWith("HTTP/1.1 502 ");

      assertThat(pass.failures().getFirst().cause()).isEqualTo(Cause.PROTOCOL);
      assertThat(pass.failed(server.url("/x"))).isPresent();
    }
  }
}
