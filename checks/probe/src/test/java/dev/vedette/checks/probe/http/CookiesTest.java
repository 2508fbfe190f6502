// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.check.Expectation;
import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.check.SaveSource;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.probe.Ask;
import dev.vedette.checks.probe.ScriptedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CookiesTest {
  private static final HttpUrl SHOP = HttpUrl.get("https://shop.example/");
  @AutoClose private final Running running = new Running();

  @Test
  void sendsNoCookieWhoseTimeIsOver() {
    Cookies cookies = new Cookies();
    Instant now = Instant.now();
    cookies.take(SHOP, Headers.of("set-cookie", "session=1; Max-Age=60"), now);

    assertThat(cookies.header(SHOP, now)).contains("session=1");
    assertThat(cookies.header(SHOP, now.plusSeconds(61))).isEmpty();
  }

  /** As a shop's login does: sets the session, deletes the cart, and leads on. */
  private static void login(Socket socket) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1), 1);
    String first = reader.readLine();
    while (first != null) {
      String line = first;
      while (line != null && !line.isEmpty()) {
        line = reader.readLine();
      }
      ScriptedServer.write(
          socket,
          first.contains("/login")
              ? "HTTP/1.1 302 Found\r\nlocation: /home\r\nset-cookie: session=abcd\r\n"
                  + "set-cookie: cart=full\r\ncontent-length: 0\r\n\r\n"
              : "HTTP/1.1 200 OK\r\nset-cookie: cart=; Max-Age=0\r\ncontent-length: 0\r\n\r\n");
      first = reader.readLine();
    }
  }

  private Probed run(Ask ask, ScriptedServer server) {
    return running.run(ask.named("one"), Ask.get(server.url("/saved/$(cookie)")).named("two"));
  }

  @Test
  void seesTheCookiesOfEveryAnswerThatAStepLedTo() throws IOException {
    try (ScriptedServer server = ScriptedServer.plain(CookiesTest::login)) {
      Probed probed =
          run(
              Ask.get(server.url("/login"))
                  .expect(new Expectation.Cookie("session", List.of(new Operator.Exists(true))))
                  .expect(new Expectation.Cookie("cart", List.of(new Operator.Exists(false))))
                  .save("cookie", new SaveSource.Cookie("session")),
              server);

      assertThat(probed.finding()).isNull();
      assertThat(Running.hops(probed)).hasSize(3);
    }
  }

  @Test
  void savesNoCookieThatWasDeleted() throws IOException {
    try (ScriptedServer server = ScriptedServer.plain(CookiesTest::login)) {
      Probed probed =
          run(Ask.get(server.url("/login")).save("cookie", new SaveSource.Cookie("cart")), server);

      assertThat(probed.finding().cause()).isEqualTo(Cause.SAVE);
      assertThat(probed.finding().message())
          .startsWith("cannot save cookie, no cookie cart in the answer");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sid=1; Domain=evil.example|for domain evil.example, for which 127.0.0.1 may set none",
        "sid=a\u0001b|with a character that no cookie may hold",
        "sid=\u00e9|with a character that no cookie may hold",
        "sid; Path=/|without a value",
      })
  void saysWhyACookieThatCameWasNotKept(String line, String why) throws IOException {
    ScriptedServer.Script script =
        ScriptedServer.answering(
            "HTTP/1.1 200 OK\r\nset-cookie: " + line + "\r\ncontent-length: 0\r\n\r\n");
    try (ScriptedServer server = ScriptedServer.plain(script)) {
      Expectation exists = new Expectation.Cookie("sid", List.of(new Operator.Exists(true)));
      Probed expected = run(Ask.get(server.url("/")).expect(exists), server);
      Probed saved =
          run(Ask.get(server.url("/")).save("cookie", new SaveSource.Cookie("sid")), server);

      assertThat(expected.finding().message())
          .startsWith("expected cookie sid exists, saw nothing, one came " + why + " (GET ");
      assertThat(saved.finding().message())
          .startsWith(
              "cannot save cookie, no cookie sid in the answer, one came " + why + " (GET ");
    }
  }

  /** {@code consent=1}: to mask each 1 would leave nothing of the report. */
  @Test
  void masksNoCookieTooShortToGuardAnything() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.plain(
            ScriptedServer.answering(
                "HTTP/1.1 200 OK\r\nset-cookie: consent=1\r\ncontent-length: 0\r\n\r\n"))) {
      Probed probed =
          run(Ask.get(server.url("/")).save("cookie", new SaveSource.Cookie("consent")), server);

      assertThat(Running.hops(probed).getLast().request().url()).isEqualTo(server.url("/saved/1"));
    }
  }
}
