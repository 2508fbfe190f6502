// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static dev.vedette.checks.probe.ScriptedServer.answering;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.StepReport;
import dev.vedette.checks.probe.Ask;
import dev.vedette.checks.probe.ScriptedServer;
import dev.vedette.checks.probe.dns.Resolver;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code ip: all}. */
class EachAddressTest {
  private static final String OK = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi";
  private static final Resolver THREE =
      (host, family, limit) ->
          new Resolver.Resolution.Found(
              List.of(
                  InetAddress.ofLiteral("127.0.0.1"),
                  InetAddress.ofLiteral("127.0.0.2"),
                  InetAddress.ofLiteral("127.0.0.3")));

  private static Probed ask(ScriptedServer server) {
    try (Running running = new Running(THREE)) {
      return running.run(
          Ask.get("http://shop.example:" + server.port() + "/")
              .everyAddress()
              .status("200")
              .named("one"));
    }
  }

  private static List<String> addresses(Probed probed) {
    return Running.hops(probed).stream().map(hop -> hop.connection().address()).toList();
  }

  @Test
  void asksEveryAddressOverAConnectionOfItsOwn() throws IOException {
    try (ScriptedServer server = ScriptedServer.everywhere(answering(OK))) {
      Probed probed = ask(server);

      assertThat(probed.finding()).isNull();
      assertThat(addresses(probed)).containsExactly("127.0.0.1", "127.0.0.2", "127.0.0.3");
      assertThat(Running.hops(probed)).noneMatch(hop -> hop.connection().reused());
      assertThat(server.connections()).isEqualTo(3);
    }
  }

  @Test
  void failsWhenOneOfThemDoesNotAnswerAndStillAsksTheOthers() throws IOException {
    try (ScriptedServer server = ScriptedServer.plain(answering(OK))) {
      Probed probed = ask(server);

      assertThat(probed.steps().getFirst().status()).isEqualTo(StepReport.Status.FAILED);
      assertThat(probed.finding().cause()).isEqualTo(Cause.CONNECT);
      assertThat(probed.finding().message())
          .startsWith("2 of 3 addresses: 127.0.0.2: connection refused by 127.0.0.2:");
      assertThat(addresses(probed)).containsExactly("127.0.0.1", "127.0.0.2", "127.0.0.3");
    }
  }

  /** The first may take its share of the time, and no more. */
  @Test
  void asksTheOthersWhenOneHangs() throws IOException {
    ScriptedServer.Script byAddress =
        socket -> {
          if (socket.getLocalAddress().getHostAddress().equals("127.0.0.1")) {
            while (ScriptedServer.readHead(socket)) {}
          } else {
            answering(OK).play(socket);
          }
        };
    try (ScriptedServer server = ScriptedServer.everywhere(byAddress);
        Running running = new Running(THREE)) {
      Probed probed =
          running.run(
              Ask.get("http://shop.example:" + server.port() + "/")
                  .everyAddress()
                  .within(Duration.ofSeconds(3))
                  .named("one"));

      assertThat(probed.finding().cause()).isEqualTo(Cause.TIMEOUT);
      assertThat(probed.finding().message()).startsWith("1 of 3 addresses: 127.0.0.1: ");
    }
  }

  @Test
  void holdsEachAnswerAgainstWhatIsExpected() throws IOException {
    ScriptedServer.Script byAddress =
        socket -> {
          boolean second = socket.getLocalAddress().getHostAddress().equals("127.0.0.2");
          answering(second ? OK.replace("200 OK", "503 Busy") : OK).play(socket);
        };
    try (ScriptedServer server = ScriptedServer.everywhere(byAddress)) {
      Probed probed = ask(server);

      assertThat(probed.finding().cause()).isEqualTo(Cause.EXPECTATION);
      assertThat(probed.finding().message())
          .startsWith("1 of 3 addresses: 127.0.0.2: expected status 200, saw 503");
    }
  }
}
