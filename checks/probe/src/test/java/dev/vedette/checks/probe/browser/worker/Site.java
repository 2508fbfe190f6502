// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web site on loopback, of which each test says what its pages are. */
final class Site implements AutoCloseable {
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer server;
  private final Map<String, Integer> hits = new ConcurrentHashMap<>();
  private final Map<String, Headers> headers = new ConcurrentHashMap<>();

  /** What a path is answered with; a status of 0 is no answer at all. */
  record Page(int status, Map<String, String> headers, String body) {}

  Site() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  void html(String path, String body) {
    page(path, new Page(200, Map.of("content-type", "text/html; charset=utf-8"), body));
  }

  void page(String path, Page page) {
    pages.put(path, page);
  }

  String url(String path) {
    return url("127.0.0.1", path);
  }

  /** By another name of the same place, such as {@code localhost}. */
  String url(String host, String path) {
    return "http://" + host + ":" + server.getAddress().getPort() + path;
  }

  /** Of the last request for a path, by any name. */
  Headers headers(String path) {
    return headers.getOrDefault(path, new Headers());
  }

  /** How often a path has been asked for, by any name. */
  int hits(String path) {
    return hits.getOrDefault(path, 0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    headers.put(exchange.getRequestURI().getPath(), exchange.getRequestHeaders());
    hits.merge(exchange.getRequestURI().getPath(), 1, Integer::sum);
    Page page =
        pages.getOrDefault(exchange.getRequestURI().getPath(), new Page(404, Map.of(), "none"));
    if (page.status() == 0) {
      hang();
    }
    byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
    page.headers().forEach(exchange.getResponseHeaders()::set);
    try (exchange) {
      exchange.sendResponseHeaders(page.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private void hang() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
