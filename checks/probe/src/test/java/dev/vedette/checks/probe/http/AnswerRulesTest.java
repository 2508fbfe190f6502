// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.check.HttpOptions;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.probe.Ask;
import dev.vedette.checks.probe.ScriptedServer;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerRulesTest {
  @AutoClose private final Running running = new Running();

  private Probed answered(String head) throws IOException {
    try (ScriptedServer server =
        ScriptedServer.plain(ScriptedServer.answering("HTTP/1.1 " + head + "\r\n\r\nhi"))) {
      return running.run(Ask.get(server.url("/")).named("one"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "099 Odd, status 99 is none",
    "-12 Odd, code < 0: -12",
    "101 Switching, status 101 switches to what nobody asked for",
  })
  void refusesAStatusThatIsNone(String line, String problem) throws IOException {
    Probed probed = answered(line);

    assertThat(probed.finding().cause()).isEqualTo(Cause.PROTOCOL);
    assertThat(probed.finding().message())
        .startsWith("answer breaks the rules of HTTP: " + problem + " (GET ");
  }

  @ParameterizedTest
  @CsvSource({"abc", "-5", "+2", "2;5", "''"})
  void refusesALengthThatIsNone(String length) throws IOException {
    Probed probed = answered("200 OK\r\ncontent-length: " + length);

    assertThat(probed.finding().cause()).isEqualTo(Cause.PROTOCOL);
    assertThat(probed.finding().message())
        .startsWith(
            "answer breaks the rules of HTTP: content-length \"" + length + "\" is no length");
  }

  @Test
  void followsNoRedirectToSeveralPlaces() throws IOException {
    Probed probed = answered("302 Found\r\nlocation: /a\r\nlocation: /b\r\ncontent-length: 0");

    assertThat(probed.finding().cause()).isEqualTo(Cause.REDIRECT);
    assertThat(probed.finding().message())
        .startsWith("redirect to several places: \"/a\" and \"/b\" (GET ")
        .endsWith(" → 302)");
    assertThat(Running.hops(probed)).hasSize(1);
  }

  @Test
  void missesWhatIsLackingOfAnAnnouncedLengthOverHttp2() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.plain(
            Http2Peer.playing(
                peer -> {
                  int stream = peer.request();
                  peer.headers(stream, 0, ":status", "200", "content-length", "5");
                  peer.data(stream, Http2Peer.END_STREAM, "hi");
                  peer.sitStill();
                }))) {
      Probed probed =
          running.run(Ask.get(server.url("/")).version(HttpOptions.Version.HTTP_2).named("one"));

      assertThat(probed.finding().cause()).isEqualTo(Cause.PROTOCOL);
      assertThat(probed.finding().message())
          .startsWith("answer breaks the rules of HTTP: content-length is 5, and 2 came (GET ");
    }
  }
}
