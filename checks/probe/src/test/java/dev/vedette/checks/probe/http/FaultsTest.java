// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.check.HttpOptions;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.Phase;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.probe.Ask;
import dev.vedette.checks.probe.CheckUnderTest;
import dev.vedette.checks.probe.DeadPort;
import dev.vedette.checks.probe.ScriptedServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
  @AutoClose private final Running running = new Running();

  private Finding failing(ScriptedServer.Script script) throws IOException {
    return probed(script).finding();
  }

  private Probed probed(ScriptedServer.Script script) throws IOException {
    try (ScriptedServer server = ScriptedServer.plain(script)) {
      return running.run(
          CheckUnderTest.of(Ask.get(server.url("/page")).named("one"))
              .within(Duration.ofMillis(400)));
    }
  }

  @Test
  void namesThePhaseWhenTheTargetAcceptsAndNeverAnswers() throws IOException {
    Finding finding = failing(FaultsTest::sitStill);

    assertThat(finding.cause()).isEqualTo(Cause.TIMEOUT);
    assertThat(finding.message())
        .startsWith("no answer within the 400 ms of this run, phase wait (GET 127.0.0.1:");
    assertThat(finding.host()).startsWith("127.0.0.1:");
  }

  /** Twelve times, for the limit and the client's own may come in either order. */
  @RepeatedTest(12)
  void holdsTheLimitOnAConnectionThatIsUsedAgain() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    ScriptedServer.Script once =
        socket -> {
          ScriptedServer.readHead(socket);
          ScriptedServer.write(socket, "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi");
          while (ScriptedServer.readHead(socket)) {
            asked.incrementAndGet();
          }
        };
    try (ScriptedServer server = ScriptedServer.plain(once)) {
      Probed probed =
          running.run(
              Ask.get(server.url("/first")).named("one"),
              Ask.get(server.url("/never")).within(Duration.ofMillis(60)).named("two"));

      assertThat(probed.finding().cause()).isEqualTo(Cause.TIMEOUT);
      assertThat(asked).hasValue(1);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  /** The server takes the second request of a connection and closes it without a word. */
  @ParameterizedTest
  @CsvSource({"false, 2", "true, 1"})
  void sendsWhatMayHappenOnceOnlyOnce(boolean once, int connections) throws IOException {
    ScriptedServer.Script closing =
        socket -> {
          ScriptedServer.readHead(socket);
          ScriptedServer.write(socket, "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi");
          ScriptedServer.readHead(socket);
        };
    try (ScriptedServer server = ScriptedServer.plain(closing)) {
      CheckUnderTest check =
          CheckUnderTest.of(
              Ask.get(server.url("/first")).named("one"),
              Ask.delete(server.url("/order")).named("two"));
      Probed probed = running.run(once ? check.atMostOnce() : check);

      assertThat(server.connections()).isEqualTo(connections);
      assertThat(probed.finding() == null).isEqualTo(!once);
    }
  }

  @Test
  void namesThePhaseWhenTheTargetDrips() throws IOException {
    Finding finding =
        failing(
            socket -> {
              ScriptedServer.readHead(socket);
              ScriptedServer.write(socket, "HTTP/1.1 200 OK\r\n\r\nab");
              sitStill(socket);
            });

    assertThat(finding.cause()).isEqualTo(Cause.TIMEOUT);
    assertThat(finding.message()).contains("phase receive, 2 bytes came");
  }

  @Test
  void namesThePhaseWhenTheHandshakeIsNeverAnswered() throws IOException {
    try (ScriptedServer server = ScriptedServer.plain(FaultsTest::sitStill)) {
      Probed probed =
          running.run(
              CheckUnderTest.of(Ask.get(server.secureUrl("127.0.0.1", "/")).named("one"))
                  .within(Duration.ofMillis(400)));

      assertThat(probed.finding().cause()).isEqualTo(Cause.TIMEOUT);
      assertThat(probed.finding().message()).contains("phase tls");
      assertThat(Running.hop(probed).timing().phases()).containsKey(Phase.TLS);
    }
  }

  @Test
  void stopsReadingABodyThatNeverEnds() throws IOException {
    Finding finding =
        failing(
            socket -> {
              ScriptedServer.readHead(socket);
              ScriptedServer.write(socket, "HTTP/1.1 200 OK\r\n\r\n");
              writeForEver(socket.getOutputStream());
            });

    assertThat(finding.cause()).isEqualTo(Cause.TOO_LARGE);
    assertThat(finding.message()).startsWith("body is over 1048576 bytes");
  }

  @Test
  void stopsUnpackingABodyThatGrowsTooLarge() throws IOException {
    Finding finding =
        failing(
            socket -> {
              ScriptedServer.readHead(socket);
              ScriptedServer.write(socket, "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\n\r\n");
              writeForEver(new GZIPOutputStream(socket.getOutputStream()));
            });

    assertThat(finding.cause()).isEqualTo(Cause.TOO_LARGE);
  }

  @Test
  void stopsReadingHeadersThatNeverEnd() throws IOException {
    Finding finding =
        failing(
            socket -> {
              ScriptedServer.readHead(socket);
              ScriptedServer.write(socket, "HTTP/1.1 200 OK\r\n");
              String line = "x-filler: " + "x".repeat(1000) + "\r\n";
              while (!socket.isClosed()) {
                ScriptedServer.write(socket, line);
              }
            });

    assertThat(finding.cause()).isEqualTo(Cause.TOO_LARGE);
    assertThat(finding.message()).startsWith("head of the answer is over 256 KiB");
  }

  @Test
  void tellsAnAnswerAgainstTheRulesFromWhatIsNoHttp() throws IOException {
    assertThat(failing(ScriptedServer.answering("220 mail.example ESMTP\r\n\r\n")).message())
        .startsWith("answer is not HTTP: Unexpected status line");
    assertThat(
            failing(ScriptedServer.answering("HTTP/1.1 204 No\r\ncontent-length: 2\r\n\r\nhi"))
                .message())
        .startsWith("answer breaks the rules of HTTP: HTTP 204 had non-zero Content-Length: 2");
    assertThat(
            failing(ScriptedServer.answering("HTTP/1.1 407 No\r\ncontent-length: 0\r\n\r\n"))
                .message())
        .startsWith("answer breaks the rules of HTTP: ")
        .contains("407");
  }

  @Test
  void namesAServerThatSpeaksNoHttp2WithoutTls() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.plain(
            ScriptedServer.answering("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi"))) {
      Finding finding =
          running
              .run(Ask.get(server.url("/page")).version(HttpOptions.Version.HTTP_2).named("one"))
              .finding();
      assertThat(finding.message())
          .startsWith("server does not keep up HTTP/2; it may speak HTTP/1 only");
    }
  }

  @Test
  void namesABodyCutShort() throws IOException {
    Probed probed =
        probed(
            socket -> {
              ScriptedServer.readHead(socket);
              ScriptedServer.write(socket, "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc");
            });
    Finding finding = probed.finding();

    assertThat(Running.hop(probed).answer().status()).isEqualTo(200);
    assertThat(Running.hop(probed).answer().bytesReceived()).isEqualTo(3);

    assertThat(finding.cause()).isEqualTo(Cause.PROTOCOL);
    assertThat(finding.message())
        .startsWith("connection closed in the middle of the answer, 3 bytes came");
  }

  @Test
  void namesAConnectionClosedBeforeAnAnswer() throws IOException {
    Finding finding = failing(ScriptedServer::readHead);

    assertThat(finding.cause()).isEqualTo(Cause.PROTOCOL);
    assertThat(finding.message()).startsWith("connection closed before an answer");
  }

  @Test
  void namesAnAnswerThatIsNotHttp() throws IOException {
    Finding finding =
        failing(socket -> ScriptedServer.write(socket, "220 mail.example ESMTP\r\n".repeat(3)));

    assertThat(finding.cause()).isEqualTo(Cause.PROTOCOL);
    assertThat(finding.message()).startsWith("answer is not HTTP");
  }

  @Test
  void namesARefusedConnection() throws IOException {
    try (DeadPort dead = new DeadPort()) {
      Probed probed = running.run(Ask.get("http://127.0.0.1:" + dead.number() + "/").named("one"));

      assertThat(probed.finding().cause()).isEqualTo(Cause.CONNECT);
      assertThat(probed.finding().message())
          .startsWith("connection refused by 127.0.0.1:" + dead.number() + " (GET 127.0.0.1:");
    }
  }

  @Test
  void doesNotAskAgainAfterAServiceUnavailableThatInvitesTo() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.plain(
            ScriptedServer.answering(
                "HTTP/1.1 503 Busy\r\nretry-after: 0\r\ncontent-length: 0\r\n\r\n"))) {
      Probed probed = running.run(Ask.get(server.url("/")).status("200").named("one"));

      assertThat(probed.finding().message()).startsWith("expected status 200, saw 503");
      assertThat(Running.hops(probed)).hasSize(1);
    }
  }

  /** Until the client goes away. */
  private static void sitStill(Socket socket) throws IOException {
    while (socket.getInputStream().read() >= 0) {}
  }

  private static void writeForEver(OutputStream out) throws IOException {
    byte[] chunk = new byte[64 * 1024];
    while (true) {
      out.write(chunk);
    }
  }
}
