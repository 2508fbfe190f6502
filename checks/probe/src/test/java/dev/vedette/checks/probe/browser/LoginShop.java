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

/** A shop with a login on loopback. The one password that it takes is {@code correct horse}. */
final class LoginShop implements AutoCloseable {
  private static final String HOME =
      """
      <title>Shop</title><h1>Welcome</h1>
      <button onclick="this.remove()">Accept cookies</button>
      <a href="/login">Sign in</a> <button onclick="for(;;);">Hang</button>
      """;
  private static final String LOGIN =
      """
      <title>Login</title><p>%s</p>
      <form method="post" action="/login">
        <label>Email <input name="user"></label>
        <label>Password <input name="password" type="password"></label>
        <button>Log in</button>
      </form>
      """;
  private static final String ACCOUNT =
      """
      <title>Account</title><p>Signed in as anna</p>
      <p>The order is <b id="order">A-17</b></p>
      <button onclick="console.error('no basket')">Sign out</button>
      """;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  LoginShop() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> page(exchange, HOME));
    server.createContext("/account", exchange -> page(exchange, ACCOUNT));
    server.createContext("/login", LoginShop::login);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static void login(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (form.contains("password=correct+horse")) {
      exchange.getResponseHeaders().add("Location", "/account");
      exchange.sendResponseHeaders(303, -1);
      exchange.close();
    } else {
      page(exchange, LOGIN.formatted(form.isEmpty() ? "" : "Wrong password " + form));
    }
  }

  private static void page(HttpExchange exchange, String html) throws IOException {
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
