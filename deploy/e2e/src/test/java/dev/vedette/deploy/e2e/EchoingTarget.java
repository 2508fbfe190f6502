// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.e2e;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Repeats all that it is told, as it came, decoded, within base64, in a page, a header, a cookie
 * and a redirect.
 */
final class EchoingTarget implements Echo {
  private static final Charset UTF_8 = StandardCharsets.UTF_8;

  private final HttpServer server;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  EchoingTarget() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @Override
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public String heard() {
    return String.join("\n", heard);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String said = said(exchange);
      heard.add(said);
      String path = exchange.getRequestURI().getPath();
      Headers headers = exchange.getResponseHeaders();
      headers.set("x-echo", oneLine(said));
      headers.set("set-cookie", "echo=" + base64(said));
      if (path.startsWith("/ping")) {
        send(exchange, 200, "text/plain", "here");
      } else if (path.startsWith("/bounce")) {
        headers.set("location", "/bounce?" + exchange.getRequestURI().getRawQuery());
        send(exchange, 302, "text/plain", said);
      } else if (path.startsWith("/trap")) {
        headers.set("location", "ftp://x/" + exchange.getRequestURI().getRawQuery());
        send(exchange, 302, "text/plain", said);
      } else if (path.startsWith("/token")) {
        send(exchange, 401, "application/json", refusal(said));
      } else if (path.startsWith("/page")) {
        send(exchange, 500, "text/html; charset=utf-8", page(said));
      } else {
        send(exchange, 500, "application/json; charset=utf-8", json("echo", said));
      }
    }
  }

  private static String said(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Headers headers = exchange.getRequestHeaders();
    String authorization = String.valueOf(headers.getFirst("authorization"));
    String plain =
        authorization.startsWith("Basic ")
            ? new String(Base64.getDecoder().decode(authorization.substring(6)), UTF_8)
            : "";
    return String.join(
        " | ",
        new String(body, UTF_8),
        exchange.getRequestURI().getQuery() + " " + exchange.getRequestURI(),
        authorization + " " + plain,
        headers.getFirst("x-key") + " " + headers.getFirst("cookie"),
        isForm(headers) ? URLDecoder.decode(new String(body, UTF_8), UTF_8) : "");
  }

  private static boolean isForm(Headers headers) {
    return String.valueOf(headers.getFirst("content-type")).contains("form");
  }

  private static String refusal(String said) {
    return "{\"error\":\"invalid_client\",\"error_description\":" + quoted("no: " + said) + "}";
  }

  private static String json(String name, String said) {
    return "{\"" + name + "\":" + quoted(said) + ",\"packed\":\"" + base64(said) + "\"}";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  private static String page(String said) {
    String escaped = said.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    return "<title>" + escaped + "</title><p>" + escaped + "<input value=\"" + escaped + "\">";
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static String oneLine(String text) {
    return text.replaceAll("[^ -~]", "?");
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("content-type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
