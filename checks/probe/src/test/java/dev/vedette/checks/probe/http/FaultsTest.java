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
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
  @AutoClose private final Running running = new Running();

  private Finding failing(ScriptedServer.Script script) throws IOException {
    return probed(script).finding();
  }

  private Probed probed(ScriptedServer.Script script) throws IOException {
    try (ScriptedServer server = ScriptedServer.plain(script)) {
      return running.run(
          CheckUnderTest.of(Ask.get(server.url("/page")).named("one"))
              .within(Duration.ofMillis(800)));
    }
  }

  @Test
  void namesThePhaseWhenTheTargetAcceptsAndNeverAnswers() throws IOException {
    Finding finding = failing(FaultsTest::sitStill);

    assertThat(finding.cause()).isEqualTo(Cause.TIMEOUT);
    assertThat(finding.message())
        .startsWith("no answer within the 800 ms of this run, phase wait (GET 127.0.0.1:");
    assertThat(finding.host()).startsWith("127.0.0.1:");
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
                  .within(Duration.ofMillis(800)));

      assertThat(probed.finding().cause()).isEqualTo(Cause.TIMEOUT);
      assertThat(probed.finding().message()).contains("phase tls");
      assertThat(Running.hop(probed).timing().phases()).containsKey(Phase.TLS);
    }
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

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 20", "HTTP/1.1 200 OK\r\ncontent-type: te"})
  void namesAHeadThatIsCutOff(String beginning) throws IOException {
    Finding finding =
        failing(
            socket -> {
              ScriptedServer.readHead(socket);
              ScriptedServer.write(socket, beginning);
            });

    assertThat(finding.cause()).isEqualTo(Cause.PROTOCOL);
    assertThat(finding.message())
        .startsWith("connection closed in the middle of the answer's head (GET ");
  }

  @Test
  void namesAServerThatSpeaksHttp2Unasked() throws IOException {
    Finding finding =
        failing(
            socket -> {
              ScriptedServer.readHead(socket);
              ScriptedServer.write(socket, "\0\0\0\4\0\0\0\0\0");
            });

    assertThat(finding.message())
        .startsWith("server speaks HTTP/2 where HTTP/1 was agreed on (GET ");
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

  /** Until the client goes away. */
  private static void sitStill(Socket socket) throws IOException {
    while (socket.getInputStream().read() >= 0) {}
  }
}
