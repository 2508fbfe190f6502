// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.vedette.checks.model.report.Probed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that is answered with an error is a page all the same. */
@Tag("browser")
class GotoStatusTest {
  @TempDir Path folder;
  private Path root;
  private HttpServer server;
  private RealWorkers workers;
  private BrowserRunning runs;

  @BeforeEach
  void start() throws IOException {
    root = Files.createTempDirectory("v");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/broken",
        exchange -> {
          byte[] body = "<h1>Out of order</h1>".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(503, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.createContext(
        "/empty",
        exchange -> {
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    workers = new RealWorkers(root);
    runs = workers.runs(folder);
  }

  @AfterEach
  void stop() throws IOException {
    runs.close();
    workers.close();
    server.stop(0);
    Files.deleteIfExists(root);
  }

  @Test
  void countsOnlyWhereItIsExpected() {
    assertThat(goTo("- expect: {text: Out of order}").finding()).isNull();
    assertThat(goTo("- expect: {request: '**/broken', status: 5xx}").finding()).isNull();
    assertThat(
            goTo("- expect: {request: '**/broken', status: 2xx}\n  timeout: 1s")
                .finding()
                .message())
        .contains("saw status 503");
  }

  @Test
  void isToldWhereSomethingIsMissedOnIt() {
    String missed = goTo("- click: {role: button, name: Buy}\n  timeout: 1s").finding().message();

    assertThat(missed)
        .startsWith("expected to click button \"Buy\" within ")
        .contains(", saw \"Out of order\" (it was not there) (at http://")
        .endsWith("/broken → 503)");
    assertThat(goTo("- expect: {text: Welcome}\n  timeout: 1s").finding().message())
        .endsWith("/broken → 503)");
  }

  @Test
  void isNoPageWithoutABody() {
    assertThat(act("/empty", "").finding()).isNotNull();
  }

  private Probed goTo(String then) {
    return act("/broken", then);
  }

  private Probed act(String path, String then) {
    String site = "http://127.0.0.1:" + server.getAddress().getPort();
    return runs.act("- goto: " + site + path + "\n" + then);
  }
}
