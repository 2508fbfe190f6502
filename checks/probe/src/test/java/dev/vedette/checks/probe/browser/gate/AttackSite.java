// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The allowed site whose pages attack, and the traps that they aim at, one for each. */
final class AttackSite implements AutoCloseable {
  private static final String SAYINGS =
      """
      <!doctype html><script>
      const tried = () => fetch('/tried/$name')
      const reached = () => fetch('/reached/$name')
      </script>
      """;

  private final Map<String, Attack> attacks = new HashMap<>();
  private final Map<String, Trap> traps = new HashMap<>();
  private final Set<String> tried = ConcurrentHashMap.newKeySet();
  private final Set<String> reached = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  AttackSite(List<Attack> all) throws IOException {
    for (Attack attack : all) {
      attacks.put(attack.name(), attack);
      traps.put(attack.name(), Trap.at(attack.trap()));
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(Attack.SITE), 0), 100);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where the attack begins. */
  String url(Attack attack) {
    return "http://%s:%d/page/%s"
        .formatted(attack.origin(), server.getAddress().getPort(), attack.name());
  }

  Trap trap(Attack attack) {
    return traps.get(attack.name());
  }

  boolean isTried(Attack attack) {
    return tried.contains(attack.name());
  }

  /** Whether the page says that it got somewhere. */
  boolean isReached(Attack attack) {
    return reached.contains(attack.name());
  }

  private void answer(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/");
    Attack attack = path.length == 3 ? attacks.get(path[2]) : null;
    if (attack == null) {
      send(exchange, 404, "text/plain", "");
      return;
    }
    switch (path[1]) {
      case "page" -> send(exchange, 200, "text/html", filled(attack, SAYINGS + attack.html()));
      case "script" -> send(exchange, 200, "text/javascript", filled(attack, attack.script()));
      case "go" -> {
        exchange.getResponseHeaders().set("Location", filled(attack, "http://$at/"));
        send(exchange, 302, "text/plain", "");
      }
      default -> {
        (path[1].equals("tried") ? tried : reached).add(attack.name());
        send(exchange, 200, "text/plain", "");
      }
    }
  }

  private String filled(Attack attack, String text) {
    return text.replace("$at", attack.host() + ":" + trap(attack).port())
        .replace("$go", "/go/" + attack.name())
        .replace("$script", "/script/" + attack.name())
        .replace("$name", attack.name());
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    threads.shutdownNow();
    for (Trap trap : traps.values()) {
      trap.close();
    }
  }
}
