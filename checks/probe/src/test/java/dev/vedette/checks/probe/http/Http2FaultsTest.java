// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.check.Expectation;
import dev.vedette.checks.model.check.HttpOptions;
import dev.vedette.checks.model.check.HttpRequest;
import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.Hop;
import dev.vedette.checks.model.report.Phase;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.probe.Ask;
import dev.vedette.checks.probe.CheckUnderTest;
import dev.vedette.checks.probe.LocalAuthority;
import dev.vedette.checks.probe.ScriptedServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each of these servers speaks HTTP/2, not well. */
class Http2FaultsTest {
  private static final int INITIAL_WINDOW_SIZE = 4;
  private static final int LONGER_THAN_THE_WINDOW = 100_000;
  private static final int LONGER_THAN_ANY_BUFFER = 20_000_000;

  @AutoClose private final Running running = new Running();

  private static Step get(ScriptedServer server) {
    return Ask.get(server.url("/page"))
        .version(HttpOptions.Version.HTTP_2)
        .expect(new Expectation.Body(List.of(new Operator.Contains(Template.literal("hi")))))
        .named("one");
  }

  private static Step post(ScriptedServer server, int length) {
    return Ask.post(server.url("/page"))
        .version(HttpOptions.Version.HTTP_2)
        .body(new HttpRequest.HttpBody.Text(Template.literal("x".repeat(length))))
        .named("two");
  }

  private Probed probed(ScriptedServer.Script script) throws IOException {
    try (ScriptedServer server = ScriptedServer.plain(script)) {
      return running.run(CheckUnderTest.of(get(server)).within(Duration.ofSeconds(1)));
    }
  }

  private Finding failing(Http2Peer.Play play) throws IOException {
    return probed(Http2Peer.playing(play)).finding();
  }

  private static void answer(Http2Peer peer, int stream) throws IOException {
    peer.headers(stream, 0, ":status", "200");
    peer.data(stream, Http2Peer.END_STREAM, "hi");
  }

  @ParameterizedTest
  @CsvSource({
    "7, server did not take the request: HTTP/2 REFUSED_STREAM",
    "2, server broke off before an answer: HTTP/2 INTERNAL_ERROR",
    "11, server says that too much is asked of it: HTTP/2 ENHANCE_YOUR_CALM",
    "13, 'server refuses HTTP/2 here, HTTP_1_1_REQUIRED; write http: \"1.1\"'",
  })
  void saysWhatAResetMeans(int code, String message) throws IOException {
    Finding finding =
        failing(
            peer -> {
              peer.reset(peer.request(), code);
              peer.sitStill();
            });

    assertThat(finding.cause()).isEqualTo(Cause.PROTOCOL);
    assertThat(finding.message()).startsWith(message + " (GET ");
  }

  @Test
  void saysHowMuchCameBeforeAReset() throws IOException {
    Finding finding =
        failing(
            peer -> {
              int stream = peer.request();
              peer.headers(stream, 0, ":status", "200");
              peer.data(stream, 0, "h");
              peer.reset(stream, 8);
              peer.sitStill();
            });

    assertThat(finding.message())
        .startsWith("server broke off in the middle of the answer, 1 bytes came: HTTP/2 CANCEL (");
  }

  @Test
  void tellsWhetherTheServerTookTheRequestBeforeItGoesAway() throws IOException {
    Finding refused =
        failing(
            peer -> {
              peer.request();
              peer.goAway(0, 0);
              peer.sitStill();
            });
    Finding taken =
        failing(
            peer -> {
              int stream = peer.request();
              peer.goAway(stream, 0);
              answer(peer, stream);
              peer.sitStill();
            });

    assertThat(refused.message())
        .startsWith("server did not take the request: HTTP/2 REFUSED_STREAM (GET ");
    assertThat(taken).isNull();
  }

  @Test
  void passesOverWhatMayComeBesideAnAnswer() throws IOException {
    Finding finding =
        failing(
            peer -> {
              int stream = peer.request();
              peer.headers(stream, 0, ":status", "103", "link", "</a.css>");
              peer.headers(stream, 0, ":status", "200");
              peer.data(stream, 0, "hi");
              peer.headers(stream, Http2Peer.END_STREAM, "x-trailer", "t");
              peer.sitStill();
            });

    assertThat(finding).isNull();
  }

  @Test
  void endsInTimeWhenTheServerFloodsAndRunsOnUnaffected() throws IOException {
    Finding finding =
        failing(
            peer -> {
              peer.request();
              while (!peer.socket().isClosed()) {
                peer.write(Http2Peer.PING, 0, 0, new byte[8]);
                peer.write(Http2Peer.SETTINGS, 0, 0, new byte[0]);
              }
            });

    assertThat(finding.cause()).isEqualTo(Cause.TIMEOUT);
    assertThat(finding.message()).startsWith("no answer within the 1 s of this run, phase wait");
    assertThat(failing(peer -> answerAndWait(peer))).isNull();
  }

  private static void answerAndWait(Http2Peer peer) throws IOException {
    answer(peer, peer.request());
    peer.sitStill();
  }

  @Test
  void namesThePhaseWhenTheServerStallsAfterTheHead() throws IOException {
    Finding finding =
        failing(
            peer -> {
              peer.headers(peer.request(), 0, ":status", "200");
              peer.sitStill();
            });

    assertThat(finding.cause()).isEqualTo(Cause.TIMEOUT);
    assertThat(finding.message()).contains("phase receive, 0 bytes came");
  }

  @Test
  void namesThePhaseWhenTheServerTakesNoBody() throws IOException {
    byte[] none = Http2Peer.setting(INITIAL_WINDOW_SIZE, 0);
    try (ScriptedServer server =
        ScriptedServer.plain(Http2Peer.playing(none, Http2Peer::sitStill))) {
      Probed probed =
          running.run(
              CheckUnderTest.of(post(server, LONGER_THAN_THE_WINDOW))
                  .within(Duration.ofSeconds(1)));
      Hop hop = Running.hop(probed);

      assertThat(probed.finding().cause()).isEqualTo(Cause.TIMEOUT);
      assertThat(probed.finding().message()).contains("phase send");
      assertThat(hop.timing().phases()).containsOnlyKeys(Phase.CONNECT, Phase.SEND);
    }
  }

  /** More than fits into the buffers on the way, so that the client's thread waits for it. */
  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void endsInTimeWhenTheServerPromisesToTakeABodyAndReadsNothing() throws IOException {
    byte[] any = Http2Peer.setting(INITIAL_WINDOW_SIZE, Integer.MAX_VALUE);
    CompletableFuture<Void> over = new CompletableFuture<>();
    Http2Peer.Play play =
        peer -> {
          peer.write(Http2Peer.WINDOW_UPDATE, 0, 0, Http2Peer.numbers(Integer.MAX_VALUE - 70_000));
          peer.request();
          over.join();
        };
    try (ScriptedServer server = ScriptedServer.plain(Http2Peer.playing(any, play))) {
      Step step = post(server, LONGER_THAN_ANY_BUFFER);
      Probed probed = running.run(CheckUnderTest.of(step).within(Duration.ofSeconds(2)));
      over.complete(null);

      assertThat(probed.finding().cause()).isEqualTo(Cause.TIMEOUT);
      assertThat(probed.finding().message()).contains("phase send");
    }
  }

  @Test
  void sendsNothingTwiceThatMayHappenOnceOnly() throws IOException {
    AtomicInteger requests = new AtomicInteger();
    try (ScriptedServer server =
        ScriptedServer.plain(
            Http2Peer.playing(
                peer -> {
                  answer(peer, peer.request());
                  while (true) {
                    int stream = peer.request();
                    requests.incrementAndGet();
                    peer.reset(stream, 7);
                  }
                }))) {
      Probed probed = running.run(CheckUnderTest.of(get(server), post(server, 3)).atMostOnce());

      assertThat(probed.finding().message()).startsWith("server did not take the request");
      assertThat(requests).hasValue(1);
    }
  }

  @Test
  void namesAServerThatSpeaksHttp2WhereItAgreedOnHttp1() throws IOException {
    SSLContext context = new LocalAuthority().serverFor("127.0.0.1");
    ScriptedServer.Script script =
        socket -> {
          ((SSLSocket) socket).setHandshakeApplicationProtocolSelector((it, all) -> "http/1.1");
          ScriptedServer.readHead(socket);
          ScriptedServer.write(socket, "\0\0\0\4\0\0\0\0\0");
        };
    try (ScriptedServer server = ScriptedServer.secure(context, script)) {
      Step step =
          Ask.get(server.secureUrl("127.0.0.1", "/"))
              .tls(new HttpOptions.Tls(false, null, null, null))
              .named("one");

      assertThat(running.run(step).finding().message())
          .startsWith("server speaks HTTP/2 where HTTP/1 was agreed on (GET ");
    }
  }
}
