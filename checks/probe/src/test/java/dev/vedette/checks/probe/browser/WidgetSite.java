// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A page on loopback with one of each that a person can use, which logs what was done to it. */
final class WidgetSite implements AutoCloseable {
  private static final String INNER = "<button onclick=\"this.after(' said within')\">Say</button>";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  WidgetSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", WidgetSite::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestURI().getPath()) {
      case "/" -> send(exchange, "text/html; charset=utf-8", AllWordsTest.file("widgets.html"));
      case "/inner" -> send(exchange, "text/html", INNER);
      case "/other" -> send(exchange, "text/html", "<title>Other</title>Another window");
      case "/file" -> send(exchange, "application/octet-stream", "a file");
      default -> send(exchange, "text/plain", "A text");
    }
  }

  private static void send(HttpExchange exchange, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
