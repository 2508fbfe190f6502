// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.check.HttpRequest.HttpAuth;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.probe.Ask;
import dev.vedette.checks.probe.ScriptedServer;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Challenge;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTest {

  /** The example of RFC 7616 section 3.9.1. */
  @ParameterizedTest
  @CsvSource({
    "MD5, 8ca523f5e9506fed4657c9700eebdbec",
    "SHA-256, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"
  })
  void answersAsTheStandardsExample(String algorithm, String response) {
    DigestAnswer answer =
        new DigestAnswer(
            "Mufasa", "Circle of Life", "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");
    Challenge challenge =
        new Challenge(
            "Digest",
            Map.of(
                "realm", "http-auth@example.org",
                "qop", "auth, auth-int",
                "algorithm", algorithm,
                "nonce", "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
                "opaque", "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"));

    HttpUrl url = HttpUrl.get("http://www.example.org/dir/index.html");
    assertThat(answer.to(challenge, "GET", url, ByteString.EMPTY))
        .contains("response=\"" + response + "\"", "qop=auth, nc=00000001");
  }

  /** The formulas of RFC 7616, sections 3.4.1 and 3.4.3, carried out by another hand. */
  @Test
  void protectsTheBodyWhereTheServerWantsNoLess() {
    Challenge challenge =
        new Challenge("Digest", Map.of("realm", "r", "nonce", "n", "qop", "auth-int"));
    String header =
        new DigestAnswer("anna", "hunter22", "c")
            .to(challenge, "POST", HttpUrl.get("http://a.example/x"), ByteString.encodeUtf8("hi"));

    assertThat(DigestAnswer.best(List.of(challenge))).isPresent();
    assertThat(header).contains("qop=auth-int", "response=\"e7825ea39d83585fd7531fca324726de\"");
  }

  @Test
  void answersNoChallengeForAProtectionThatNobodyKnows() {
    Challenge challenge =
        new Challenge("Digest", Map.of("realm", "r", "nonce", "n", "qop", "auth-conf"));

    assertThat(DigestAnswer.best(List.of(challenge))).isEmpty();
  }

  /** One nonce is too old, or all are. */
  @ParameterizedTest
  @CsvSource({"2, 200", "3, 401"})
  void answersOnceMoreWhereItsNonceIsTooOld(int stale, int status) throws IOException {
    List<String> proofs = new CopyOnWriteArrayList<>();
    ScriptedServer.Script script =
        socket -> {
          while (true) {
            String proof = authorization(socket);
            proofs.add(proof);
            ScriptedServer.write(
                socket,
                proofs.size() > stale
                    ? "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"
                    : "HTTP/1.1 401 Who\r\nwww-authenticate: Digest realm=\"r\", stale=true, nonce=\"n"
                        + proofs.size()
                        + "\"\r\ncontent-length: 0\r\n\r\n");
          }
        };
    try (Running running = new Running();
        ScriptedServer server = ScriptedServer.plain(script)) {
      HttpAuth digest = new HttpAuth.Digest(Template.literal("anna"), Template.literal("pass"));
      Probed probed = running.run(Ask.get(server.url("/")).auth(digest).named("one"));

      assertThat(Running.hops(probed).getLast().answer().status()).isEqualTo(status);
      assertThat(proofs).hasSize(3);
      assertThat(proofs.get(1)).contains("nonce=\"n1\"");
      assertThat(proofs.get(2)).contains("nonce=\"n2\"");
    }
  }

  /** That of the next request; empty for none. */
  private static String authorization(Socket socket) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1), 1);
    String proof = "";
    String line = reader.readLine();
    while (line != null && !line.isEmpty()) {
      proof = line.toLowerCase(Locale.ROOT).startsWith("authorization: ") ? line : proof;
      line = reader.readLine();
    }
    if (line == null) {
      throw new EOFException("the client has gone");
    }
    return proof;
  }

  @Test
  void saysWhatTheServerAsksForInPlaceOfADigest() throws IOException {
    String head =
        """
        HTTP/1.1 401 Who?\r
        www-authenticate: Basic realm="a"\r
        www-authenticate: Digest realm="a", nonce="b", algorithm=MD4\r
        content-length: 0\r
        \r
        """;
    try (Running running = new Running();
        ScriptedServer server = ScriptedServer.plain(ScriptedServer.answering(head))) {
      HttpAuth digest = new HttpAuth.Digest(Template.literal("eva"), Template.literal("pass"));
      Probed probed = running.run(Ask.get(server.url("/")).auth(digest).named("one"));

      assertThat(probed.finding().message())
          .startsWith(
              "expected status below 400, saw 401, and the server asks for Basic or Digest MD4,"
                  + " not for a digest of MD5 or SHA (GET ");
    }
  }

  @Test
  void takesTheStrongestChallenge() {
    Challenge weak = new Challenge("Digest", Map.of("realm", "r", "nonce", "n"));
    Challenge strong =
        new Challenge("Digest", Map.of("realm", "r", "nonce", "n", "algorithm", "SHA-256"));

    assertThat(DigestAnswer.best(List.of(weak, strong))).contains(strong);
    assertThat(DigestAnswer.best(List.of(new Challenge("Basic", Map.of("realm", "r"))))).isEmpty();
  }

  @Test
  void answersTheChallengeInASecondRequestAndShowsBoth() throws IOException {
    List<String> proofs = new CopyOnWriteArrayList<>();
    try (ScriptedServer server = ScriptedServer.plain(socket -> serve(socket, proofs));
        Running running = new Running()) {
      Probed probed =
          running.run(
              Ask.get(server.url("/private"))
                  .auth(new HttpAuth.Digest(Template.of("anna"), Template.of("$(secret.PASSWORD)")))
                  .status("200")
                  .named("one"));

      assertThat(probed.finding()).isNull();
      assertThat(Running.hops(probed))
          .extracting(hop -> hop.answer().status())
          .containsExactly(401, 200);
      assertThat(proofs).hasSize(1);
      assertThat(proofs.getFirst()).contains("username=\"anna\"", "uri=\"/private\"");
    }
  }

  @Test
  void answersAChallengeAfterARedirectForTheUrlThatAsked() throws IOException {
    List<String> proofs = new CopyOnWriteArrayList<>();
    try (ScriptedServer server = ScriptedServer.plain(socket -> serve(socket, proofs));
        Running running = new Running()) {
      Probed probed =
          running.run(
              Ask.get(server.url("/moved"))
                  .auth(new HttpAuth.Digest(Template.of("anna"), Template.of("$(secret.PASSWORD)")))
                  .status("200")
                  .named("one"));

      assertThat(probed.finding()).isNull();
      assertThat(Running.hops(probed))
          .extracting(hop -> hop.answer().status())
          .containsExactly(401, 302, 401, 200);
      assertThat(proofs).hasSize(2);
      assertThat(proofs.getFirst()).contains("uri=\"/moved\"");
      assertThat(proofs.getLast()).contains("uri=\"/private\"");
    }
  }

  private static void serve(Socket socket, List<String> proofs) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1), 1);
    String proof = null;
    boolean moved = false;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith("GET ")) {
        moved = line.startsWith("GET /moved ");
      } else if (line.toLowerCase(Locale.ROOT).startsWith("authorization: ")) {
        proof = line;
        proofs.add(line);
      } else if (line.isEmpty()) {
        ScriptedServer.write(
            socket,
            moved && proof != null
                ? "HTTP/1.1 302 Found\r\nlocation: /private\r\ncontent-length: 0\r\n\r\n"
                : proof == null
                    ? "HTTP/1.1 401 Who\r\nwww-authenticate: Digest realm=\"r\", nonce=\"n\","
                        + " qop=\"auth\"\r\ncontent-length: 0\r\n\r\n"
                    : "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
        proof = null;
      }
    }
  }
}
