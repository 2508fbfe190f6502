// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A site on loopback, each of whose pages has a button {@code Go} that does it some harm. */
final class FaultySite implements AutoCloseable {
  private static final int BLOCK = 1024 * 1024;
  private static final int BLOCKS = 200;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile String script = "";
  private volatile Runnable harm = () -> {};
  private volatile long opened;

  FaultySite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> text(exchange, "nothing"));
    server.createContext("/page", this::page);
    server.createContext(
        "/other", exchange -> text(exchange, "<title>Other</title><h1>Other</h1>"));
    server.createContext(
        "/loop",
        exchange ->
            text(exchange, "<i>x</i><script>setTimeout(() => { for (;;); }, 900)</script>"));
    server.createContext(
        "/with",
        exchange ->
            text(
                exchange,
                """
                <script src='%s/harm'></script>
                <script>opener.document.querySelector('#word').textContent = 'told'</script>
                """
                    .formatted(url().replace("127.0.0.1", "no.localhost"))));
    server.createContext("/harm", this::harm);
    server.createContext("/big", FaultySite::big);
    server.start();
  }

  /** What the button does in the page. */
  void does(String code) {
    script = code;
  }

  /** What the button does to the processes of the run. */
  void harms(Runnable what) {
    harm = what;
    script = "fetch('/harm')";
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** When a run that had its browser asked for the page. */
  long opened() {
    return opened;
  }

  private void page(HttpExchange exchange) throws IOException {
    opened = System.nanoTime();
    text(
        exchange,
        """
        <title>Page</title><h1>Well</h1><p id="word">old</p>
        <button id="go">Go</button>
        <script>document.querySelector('#go').%s</script>
        """
            .formatted("onclick = () => { " + script + " }"));
  }

  private void harm(HttpExchange exchange) throws IOException {
    harm.run();
    text(exchange, "done");
  }

  private static void big(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Disposition", "attachment; filename=big.bin");
    exchange.sendResponseHeaders(200, (long) BLOCK * BLOCKS);
    byte[] block = new byte[BLOCK];
    try (OutputStream body = exchange.getResponseBody()) {
      for (int i = 0; i < BLOCKS; i++) {
        body.write(block);
      }
    }
  }

  private static void text(HttpExchange exchange, String html) throws IOException {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
