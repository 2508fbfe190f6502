// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** One HTTP server on loopback under a name of its own below {@code .localhost} (RFC 6761, 6.3). */
public final class Site implements AutoCloseable {
  private static final int BACKLOG = 256;

  static {
    // Without it the JDK's server holds small answers back for 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** What it says to a request. */
  @FunctionalInterface
  public interface Handler {
    Answer answer(Ask ask);
  }

  private final String name;
  private final HttpServer server;

  private Site(String name, HttpServer server) {
    this.name = name;
    this.server = server;
  }

  /** Starts a site on a free port. */
  public static Site start(String name, Handler handler) {
    return start(name, 0, handler);
  }

  /** Starts a site on {@code port}, or on a free one when it is taken. */
  public static Site start(String name, int port, Handler handler) {
    HttpServer server = bind(port);
    server.createContext("/", exchange -> handle(exchange, handler));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return new Site(name, server);
  }

  /** Its address, without a slash at the end. */
  public URI url() {
    return URI.create("http://" + name + ":" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static HttpServer bind(int port) {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try {
      return HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
    } catch (IOException taken) {
      if (port == 0) {
        throw new UncheckedIOException("cannot listen on loopback", taken);
      }
      return bind(0);
    }
  }

  private static void handle(HttpExchange exchange, Handler handler) throws IOException {
    try (exchange) {
      Answer answer = handler.answer(ask(exchange));
      Thread.sleep(answer.delay());
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(answer.status(), empty ? -1 : body.length);
      if (!empty) {
        exchange.getResponseBody().write(body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Ask ask(HttpExchange exchange) throws IOException {
    Map<String, String> headers =
        exchange.getRequestHeaders().entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> entry.getKey().toLowerCase(Locale.ROOT),
                    entry -> entry.getValue().getFirst(),
                    (first, second) -> first));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    URI url = exchange.getRequestURI();
    String query = Objects.requireNonNullElse(url.getRawQuery(), "");
    return new Ask(exchange.getRequestMethod(), url.getPath(), query, headers, body);
  }
}
