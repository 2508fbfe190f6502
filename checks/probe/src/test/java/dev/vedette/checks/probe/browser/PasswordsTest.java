// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vedette.checks.model.report.Finding;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a server wants a user and a password, nobody waits for a person to type them. */
@Tag("browser")
class PasswordsTest {
  @TempDir static Path folder;
  private static Path root;
  private static HttpServer server;
  private static RealWorkers workers;
  private static String at;
  private final BrowserRunning runs = workers.runs(folder);

  @BeforeAll
  static void start() throws IOException {
    root = Files.createTempDirectory("v");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    at = "127.0.0.1:" + server.getAddress().getPort();
    server.createContext(
        "/around",
        it -> answer(it, 200, "<iframe src='%s'>".formatted(it.getRequestURI().getQuery())));
    server.createContext("/private", it -> guarded(it, "<p>Who are you?"));
    server.start();
    workers = new RealWorkers(root);
  }

  private static void guarded(HttpExchange exchange, String otherwise) throws IOException {
    List<String> shown = exchange.getRequestHeaders().get("Authorization");
    if (shown == null) {
      exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=x");
      answer(exchange, 401, otherwise);
    } else {
      answer(exchange, 200, "<p>Come in");
    }
  }

  private static void answer(HttpExchange exchange, int status, String html) throws IOException {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @AfterAll
  static void stop() throws IOException {
    workers.close();
    server.stop(0);
    Files.deleteIfExists(root);
  }

  @AfterEach
  void end() {
    runs.close();
  }

  /** Of its own site and of another. */
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost"})
  void aFrameShowsTheAnswer(String host) {
    String framed = "http://" + at.replace("127.0.0.1", host) + "/private";

    assertThat(
            runs.act(
                    """
                    - goto: http://%s/around?%s
                    - expect: {text: Who are you?, in: {css: iframe}}
                      timeout: 3s
                    """
                        .formatted(at, framed))
                .finding())
        .isNull();
  }

  @Test
  void aDocumentThatWantsThemIsNamed() {
    Finding finding = runs.act("- goto: http://%s/private\n  timeout: 3s".formatted(at)).finding();

    assertThat(finding).isNotNull();
    assertThat(finding.message()).contains("(401)");
  }

  @Test
  void thoseInTheUrlAreShown() {
    assertThat(
            runs.act(
                    "- goto: http://me:secret@%s/private\n- expect: {text: Come in}\n  timeout: 3s"
                        .formatted(at))
                .finding())
        .isNull();
  }
}
