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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that lead to no page, and pages that ask before they are left. */
@Tag("browser")
class LeavingTest {
  private static final String FORM =
      """
      <h1>Form</h1><input aria-label=Name><a href=/there>away</a>
      <script>onbeforeunload = event => event.preventDefault()</script>
      """;

  private static final String LINKS =
      """
      <h1>Start</h1>
      <a href="mailto:shop@example.com">mail</a> <a href="myapp://open?x=1">app</a>
      <a href="tel:+123">call</a> <a href="javascript:void 0">script</a>
      <a href="mailto:shop@example.com" target=_blank>new</a>
      <button onclick="location.href = 'myapp://open'">code</button>
      <a href="mailto:a@example.com" onclick="setTimeout(() => location.href = '/there', 300)">both</a>
      """;

  /** Chromium asks only of a page in which somebody did something. */
  private static final String FILLED =
      """
      - goto: AT/form
      - fill: {label: Name}
        with: Ann
      - click: {label: Name}
      """;

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
    at = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext("/", it -> html(it, LINKS));
    server.createContext("/form", it -> html(it, FORM));
    server.createContext("/there", it -> html(it, "<h1>There</h1>"));
    server.start();
    workers = new RealWorkers(root);
  }

  private static void html(HttpExchange exchange, String html) throws IOException {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
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

  private Finding act(String actions) {
    return runs.within("8s").act(actions.replace("AT", at)).finding();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mail", "app", "call", "script", "new", "code"})
  void aLinkToAProgramLeavesThePageAsItIs(String link) {
    assertThat(act("- goto: AT/\n- click: {text: " + link + "}\n- expect: {text: Start}")).isNull();
    Finding finding =
        act("- goto: AT/\n- click: {text: " + link + "}\n- expect: {text: There}\n  timeout: 1s");
    assertThat(finding.cause()).isEqualTo(Cause.EXPECTATION);
    assertThat(finding.message()).startsWith("expected text \"There\"").contains("saw \"Start");
  }

  @Test
  void whatAPageDoesBesideALinkToAProgramIsAwaited() {
    assertThat(act("- goto: AT/\n- click: {text: both}\n- expect: {text: There}")).isNull();
  }

  @Test
  void goingToAProgramIsNoPage() {
    Finding finding = act("- goto: AT/\n- goto: $(\"myapp://open\")");

    assertThat(finding.message()).contains("a run does not go to myapp: URLs");
    assertThat(finding.cause()).isEqualTo(Cause.DEFINITION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"goto: AT/there", "click: {text: away}"})
  void aPageThatAsksBeforeItIsLeftIsLeft(String leaving) {
    assertThat(act(FILLED + "- " + leaving + "\n- expect: {text: There}")).isNull();
    assertThat(act(FILLED + "- dialog: accept\n- " + leaving + "\n- expect: {text: There}"))
        .isNull();
  }

  @Test
  void aPageThatAsksAndIsToldNoStays() {
    String stay = FILLED + "- dialog: dismiss\n";

    assertThat(act(stay + "- click: {text: away}\n- expect: {text: Form}")).isNull();
    Finding finding = act(stay + "- goto: AT/there");
    assertThat(finding.message())
        .isEqualTo(
            "cannot load "
                + at
                + "/there: the browser stayed where it was (the page there asked whether"
                + " to leave it, and the dialog was dismissed)");
    assertThat(finding.cause()).isEqualTo(Cause.EXPECTATION);
  }
}
