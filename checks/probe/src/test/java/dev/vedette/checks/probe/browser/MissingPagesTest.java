// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.StepReport;
import dev.vedette.checks.probe.DeadPort;
import dev.vedette.checks.probe.ScriptedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
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
import org.junit.jupiter.params.provider.ValueSource;

/** A page that a click or a URL leads to does not come: the finding says which, and why. */
@Tag("browser")
class MissingPagesTest {
  @TempDir static Path folder;
  private static Path root;
  private static HttpServer server;
  private static ExecutorService threads;
  private static CountDownLatch over;
  private static ScriptedServer plain;
  private static DeadPort dead;
  private static RealWorkers workers;
  private final BrowserRunning runs = workers.runs(folder);
  private static String at;

  @BeforeAll
  static void start() throws IOException {
    root = Files.createTempDirectory("v");
    over = new CountDownLatch(1);
    threads = Executors.newVirtualThreadPerTaskExecutor();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    at = "127.0.0.1:" + server.getAddress().getPort();
    server.createContext("/", it -> html(it, "<h1>Start</h1>" + links()));
    server.createContext("/hang", MissingPagesTest::hang);
    server.createContext("/round", it -> answer(it, 302, "location", "/round"));
    server.createContext("/empty", it -> answer(it, 204, "x", "y"));
    server.createContext(
        "/file", it -> answer(it, 200, "content-disposition", "attachment; filename=a.csv"));
    server.createContext("/gone", it -> answer(it, 404, "x", "y"));
    server.createContext("/basic", it -> answer(it, 401, "www-authenticate", "Basic realm=x"));
    server.start();
    dead = new DeadPort();
    plain = ScriptedServer.plain(MissingPagesTest::speakNoTls);
    workers = new RealWorkers(root);
  }

  private static void speakNoTls(Socket socket) throws IOException {
    if (socket.getInputStream().read() >= 0) {
      ScriptedServer.write(socket, "no TLS here\r\n");
    }
    while (socket.getInputStream().read() >= 0) {}
  }

  private static String links() {
    return link("hang", "/hang")
        + link("tls", "https://127.0.0.1:" + plain.port() + "/")
        + link("round", "/round")
        + link("dead", "http://127.0.0.1:" + dead.number() + "/there");
  }

  private static String link(String name, String url) {
    return "<p><a href='" + url + "'>" + name + "</a>";
  }

  private static void html(HttpExchange exchange, String html) throws IOException {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void answer(HttpExchange exchange, int status, String name, String value)
      throws IOException {
    exchange.getResponseHeaders().add(name, value);
    exchange.sendResponseHeaders(status, -1);
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
    plain.close();
    dead.close();
    server.stop(0);
    threads.shutdownNow();
    Files.deleteIfExists(root);
  }

  @AfterEach
  void end() {
    runs.close();
  }

  private Finding after(String click, String then) {
    Finding finding =
        runs.within("6s")
            .act(
                """
                - goto: http://%s/
                - click: {role: link, name: %s}
                - timeout: 1s
                  %s
                """
                    .formatted(at, click, then))
            .finding();
    assertThat(finding).isNotNull();
    return finding;
  }

  private Finding goTo(String path) {
    Finding finding =
        runs.within("6s").act("- goto: http://" + at + path + "\n  timeout: 1s").finding();
    assertThat(finding).isNotNull();
    return finding;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"expect: {text: Ready}", "click: {role: button, name: Go}", "wait: {url: '**/x'}"})
  void aPageThatIsNotAnsweredIsNamed(String then) {
    Finding finding = after("hang", then);

    assertThat(finding.message()).endsWith("http://" + at + "/hang was not answered");
    assertThat(finding.cause()).isEqualTo(Cause.TIMEOUT);
    assertThat(finding.host()).isEqualTo(at);
  }

  @ParameterizedTest
  @ValueSource(strings = {"click: {role: button, name: Go}", "expect: {title: Ready}"})
  void aPageThatCannotBeLoadedIsNamedWithItsCause(String then) {
    Finding tls = after("tls", then);
    assertThat(tls.message()).contains("cannot load https://127.0.0.1:" + plain.port(), "TLS");
    assertThat(tls.cause()).isEqualTo(Cause.TLS);
    Finding round = after("round", then);
    assertThat(round.message()).contains("cannot load http://" + at + "/round: too many redirects");
    assertThat(round.cause()).isEqualTo(Cause.REDIRECT);
    Finding refused = after("dead", then);
    assertThat(refused.message()).contains("cannot load http://127.0.0.1:", "connection refused");
    assertThat(refused.cause()).isEqualTo(Cause.CONNECT);
  }

  @Test
  void whatIsNoPageIsTold() {
    assertThat(goTo("/hang").message()).endsWith(": it was not answered");
    assertThat(goTo("/empty").message()).contains("it gives no page");
    assertThat(goTo("/gone").message()).contains("answered with an error and without a page");
    assertThat(goTo("/file").message()).contains("it comes as a download, not as a page");
    assertThat(goTo("/file").cause()).isEqualTo(Cause.EXPECTATION);
    assertThat(goTo("/basic").message()).contains("it wants a user and a password (401)");
  }

  @Test
  void whatTheGateAnswersIsNotTheSitesInTheWaterfall() {
    Probed probed =
        runs.act(
            "- goto: http://%s/\n- click: {role: link, name: dead}\n- wait: {url: '**/there'}"
                .formatted(at));

    assertThat(BrowserRunning.detail(probed).loads().kept())
        .filteredOn(load -> load.asked().url().endsWith("/there"))
        .singleElement()
        .satisfies(
            load -> {
              assertThat(load.timing().failure()).isEqualTo("no connection");
              assertThat(load.answer()).isNull();
            });
  }

  @Test
  void whereADownloadIsSentToIsFirstParty() {
    String there = "http://" + at.replace("127.0.0.1", "localhost") + "/file";
    Probed probed = runs.act("- goto: http://%s/\n- download: {goto: '%s'}".formatted(at, there));

    assertThat(probed.finding()).isNull();
    assertThat(BrowserRunning.detail(probed).parties().owners())
        .allMatch(owner -> owner.firstParty());
  }

  @Test
  void aDownloadThatIsNotAnsweredFailsAndItsCleanUpRuns() {
    Probed probed =
        runs.within("6s")
            .steps(
                """
                - name: get
                  do:
                    - goto: http://%s/
                    - download: {click: {role: link, name: hang}}
                      timeout: 1s
                - name: tidy
                  always: true
                  do:
                    - goto: http://%s/
                """
                    .formatted(at, at));

    assertThat(probed.finding().message()).endsWith("http://" + at + "/hang was not answered");
    assertThat(probed.steps())
        .extracting(StepReport::status)
        .containsExactly(StepReport.Status.FAILED, StepReport.Status.PASSED);
  }
}
