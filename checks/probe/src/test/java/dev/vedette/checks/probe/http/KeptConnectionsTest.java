// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.probe.Ask;
import dev.vedette.checks.probe.CheckUnderTest;
import dev.vedette.checks.probe.LocalAuthority;
import dev.vedette.checks.probe.ScriptedServer;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one step sends once or twice, over a connection that an earlier one has left open. */
class KeptConnectionsTest {
  private static final String OK = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi";
  @AutoClose private final Running running = new Running();

  /**
   * The server closes after each answer without saying so, some with a last word. The step between
   * is answered when it has, so that the last finds it closed; a POST may not be sent twice.
   */
  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\n\r\n"})
  void sendsOverAnotherConnectionWhatTheServerHasClosed(String last) throws IOException {
    CountDownLatch closed = new CountDownLatch(1);
    try (ScriptedServer closing = ScriptedServer.plain(socket -> answerOnce(socket, last, closed));
        ScriptedServer between = ScriptedServer.plain(socket -> answerAfter(closed, socket))) {
      Probed probed =
          running.run(
              Ask.get(closing.url("/cart")).named("one"),
              Ask.get(between.url("/")).named("two"),
              Ask.post(closing.url("/order")).named("three"));

      assertThat(probed.finding()).isNull();
      assertThat(Running.hops(probed)).hasSize(3);
      assertThat(Running.hops(probed).getLast().connection().reused()).isFalse();
      assertThat(closing.connections()).isEqualTo(2);
    }
  }

  private static void answerOnce(Socket socket, String last, CountDownLatch closed)
      throws IOException {
    ScriptedServer.readHead(socket);
    ScriptedServer.write(socket, OK + last);
    socket.close();
    closed.countDown();
  }

  private static void answerAfter(CountDownLatch closed, Socket socket) throws IOException {
    ScriptedServer.readHead(socket);
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ScriptedServer.write(socket, OK);
  }

  @Test
  void keepsAConnectionOverTlsForALaterPost() throws IOException {
    LocalAuthority authority = new LocalAuthority();
    try (ScriptedServer server =
        ScriptedServer.secure(authority.serverFor("shop.example"), ScriptedServer.answering(OK))) {
      Probed probed =
          running.run(
              shop(Ask.get(server.secureUrl("shop.example", "/cart")), authority).named("a"),
              shop(Ask.post(server.secureUrl("shop.example", "/order")), authority).named("b"));

      assertThat(probed.finding()).isNull();
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  private static Ask shop(Ask ask, LocalAuthority authority) {
    return ask.resolve("shop.example", "127.0.0.1").trusting(authority.pem());
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
              Ask.get(server.url("/never")).within(Duration.ofMillis(150)).named("two"));

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
}
