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
import java.net.URLDecoder;
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

/** A page that is there but never loaded: the finding names what its load event waits for. */
@Tag("browser")
class SlowLoadsTest {
  private static final String BESIDE =
      "<script>fetch('/hang?api'); navigator.sendBeacon('/hang?told')</script>"
          + "<link rel=prefetch href='/hang?next'>";

  @TempDir static Path folder;
  private static Path root;
  private static HttpServer server;
  private static ExecutorService threads;
  private static CountDownLatch over;
  private static RealWorkers workers;
  private static int port;
  private final BrowserRunning runs = workers.runs(folder);

  @BeforeAll
  static void start() throws IOException {
    root = Files.createTempDirectory("v");
    over = new CountDownLatch(1);
    threads = Executors.newVirtualThreadPerTaskExecutor();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    port = server.getAddress().getPort();
    server.createContext("/", SlowLoadsTest::page);
    server.createContext("/hang", SlowLoadsTest::hang);
    server.start();
    workers = new RealWorkers(root);
  }

  /** Its query is in it. */
  private static void page(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    String wanted = query == null ? "" : URLDecoder.decode(query, StandardCharsets.UTF_8);
    byte[] body = ("<h1>Shop</h1>" + BESIDE + wanted).getBytes(StandardCharsets.UTF_8);
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

  private Finding goTo(String with) {
    String there = "http://127.0.0.1:%d/?%s".formatted(port, with.replace(" ", "%20"));
    return runs.within("10s").act("- goto: \"" + there + "\"\n  timeout: 2s").finding();
  }

  @ParameterizedTest
  @CsvSource({"img, image", "iframe, frame", "script async, script"})
  void whatHoldsThePageUpIsNamed(String element, String kind) {
    String tag = element.split(" ")[0];
    Finding third = goTo("<%s src=http://localhost:%d/hang></%s>".formatted(element, port, tag));

    assertThat(third).isNotNull();
    assertThat(third.message())
        .containsPattern(
            "s waiting for localhost:%d \\(%s.*\\) left too little".formatted(port, kind))
        .contains("did not load within 2 s");
    assertThat(third.cause()).isEqualTo(Cause.THIRD_PARTY);
    assertThat(third.host()).isEqualTo("localhost:" + port);
    Finding own = goTo("<%s src=/hang></%s>".formatted(element, tag));
    assertThat(own.message())
        .containsPattern(
            "; .*s waiting for 127.0.0.1:%d \\(%s and 1 more\\)$".formatted(port, kind));
    assertThat(own.cause()).isEqualTo(Cause.TIMEOUT);
  }

  @Test
  void whatOnlyGoesOnBesideItHoldsNothingUp() {
    assertThat(goTo("")).isNull();
  }
}
