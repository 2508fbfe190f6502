// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.report.Finding;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A window that does not open, or whose page does not come: what happened instead is told. */
@Tag("browser")
class PopupTroublesTest {
  @TempDir static Path folder;
  private static Path root;
  private static HttpServer server;
  private static ExecutorService threads;
  private static CountDownLatch over;
  private static RealWorkers workers;
  private static String at;
  private static int closed;
  private final BrowserRunning runs = workers.runs(folder);

  @BeforeAll
  static void start() throws IOException {
    root = Files.createTempDirectory("v");
    over = new CountDownLatch(1);
    threads = Executors.newVirtualThreadPerTaskExecutor();
    closed = closedPort();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    at = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext("/", it -> html(it, links()));
    server.createContext("/hang", PopupTroublesTest::hang);
    server.createContext("/empty", it -> it.sendResponseHeaders(204, -1));
    server.start();
    workers = new RealWorkers(root);
  }

  private static String links() {
    return "<h1>Start</h1>"
        + link("none", "#here", "")
        + link("same", "/there", "")
        + link("hang", "/hang", "target=_blank")
        + link("empty", "/empty", "target=_blank")
        + link("dead", "http://127.0.0.1:" + closed + "/there", "target=_blank")
        + "<button onclick=\"window.open('/there').close()\">brief</button>"
        + "<button disabled>off</button>";
  }

  private static String link(String name, String url, String how) {
    return "<p><a href='" + url + "' " + how + ">" + name + "</a>";
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void html(HttpExchange exchange, String html) throws IOException {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void hang(HttpExchange exchange) {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  @AfterAll
  static void stop() throws IOException {
    over.countDown();
    workers.close();
    server.stop(0);
    threads.shutdownNow();
    Files.deleteIfExists(root);
  }

  @AfterEach
  void end() {
    runs.close();
  }

  private Finding open(String name) {
    Finding finding =
        runs.within("10s")
            .act(
                """
                - goto: %s/
                - popup: {click: {text: %s}}
                  timeout: 2s
                - expect: {text: never}
                  timeout: 1s
                """
                    .formatted(at, name))
            .finding();
    assertThat(finding).isNotNull();
    return finding;
  }

  @ParameterizedTest
  @CsvSource({
    "none, (no window opened)",
    "same, (no window opened: the page itself went elsewhere)",
    "off, it was not enabled",
    "missing, it was not there",
  })
  void whereNoWindowOpensItIsToldWhy(String name, String why) {
    Finding finding = open(name);

    assertThat(finding.message())
        .startsWith("expected to open a window by click text \"" + name + "\" within 2 s")
        .contains(why);
    assertThat(finding.cause()).isEqualTo(Cause.EXPECTATION);
  }

  @Test
  void whereThePageOfAWindowIsNotAnsweredItsUrlIsTold() {
    Finding finding = open("hang");

    assertThat(finding.message())
        .isEqualTo(
            "open a window by click text \"hang\" did not end: " + at + "/hang was not answered");
    assertThat(finding.cause()).isEqualTo(Cause.TIMEOUT);
  }

  @Test
  void whereThePageOfAWindowIsNoneItsUrlIsTold() {
    assertThat(open("empty").message())
        .startsWith("open a window by click text \"empty\"")
        .contains(at + "/empty");
  }

  @Test
  void whereThePageOfAWindowCannotBeReachedItsUrlIsTold() {
    Finding finding = open("dead");

    assertThat(finding.message())
        .startsWith("cannot load http://127.0.0.1:" + closed + "/there")
        .contains("connection refused");
    assertThat(finding.cause()).isEqualTo(Cause.CONNECT);
  }

  @Test
  void aWindowThatClosesAtOnceLeavesThePage() {
    Finding finding =
        runs.within("10s")
            .act("- goto: %s/\n- click: {text: brief}\n- expect: {text: Start}".formatted(at))
            .finding();

    assertThat(finding).isNull();
  }
}
