// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Many sites on one loopback port, told apart by names below {@code localhost}. */
final class SlowWeb implements AutoCloseable {
  private final Map<String, Served> served = new ConcurrentHashMap<>();
  private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
  private final HttpServer server;

  /** What is answered, and after how many milliseconds; a location makes it a redirect. */
  record Served(String type, byte[] body, long delay, String location) {}

  SlowWeb() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Its URL. */
  String serve(String host, String path, Served what) {
    String place = host + ":" + server.getAddress().getPort() + path;
    served.put(place, what);
    return "http://" + place;
  }

  String serve(String host, String path, String type, String body, long delay) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return serve(host, path, new Served(type, bytes, delay, ""));
  }

  private void answer(HttpExchange exchange) {
    String place = exchange.getRequestHeaders().getFirst("host") + exchange.getRequestURI();
    Served what = served.get(place);
    if (what == null) {
      send(exchange, new Served("text/plain", new byte[0], 0, ""), 404);
    } else {
      int status = !what.location().isEmpty() ? 302 : what.body().length == 0 ? 204 : 200;
      later.schedule(() -> send(exchange, what, status), what.delay(), TimeUnit.MILLISECONDS);
    }
  }

  private static void send(HttpExchange exchange, Served what, int status) {
    try (exchange) {
      exchange.getResponseHeaders().set("content-type", what.type());
      exchange.getResponseHeaders().set("access-control-allow-origin", "*");
      if (!what.location().isEmpty()) {
        exchange.getResponseHeaders().set("location", what.location());
      }
      exchange.sendResponseHeaders(status, what.body().length == 0 ? -1 : what.body().length);
      exchange.getResponseBody().write(what.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    later.shutdownNow();
    server.stop(0);
  }
}
