// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.conformance;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A small identity provider that does everything right until it is told otherwise: a page of it may
 * be replaced, its tokens and keys changed.
 */
final class BreakableProvider implements AutoCloseable {
  static final String ACCESS_TOKEN = "access-token-canary-7f3a";
  static final String REFRESH_TOKEN = "refresh-token-canary-91bc";
  static final String CODE = "code-canary-55de";
  private static final RSAKey FIRST_KEY = key("first");

  /** Answers one request. */
  interface Page {
    void answer(HttpExchange exchange, Map<String, String> fields) throws IOException;
  }

  private final HttpServer server;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<String, Page> replaced = new ConcurrentHashMap<>();
  private final Map<String, String> authorization = new ConcurrentHashMap<>();
  private UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
  private UnaryOperator<Map<String, Object>> tokens = UnaryOperator.identity();
  private @Nullable UnaryOperator<JWTClaimsSet.Builder> refreshed;
  private RSAKey signing = FIRST_KEY;
  private List<RSAKey> published = List.of(FIRST_KEY);
  private boolean unsigned;
  private boolean consent;
  private boolean oneTime;

  BreakableProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::dispatch);
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** From now on {@code path} is answered so. */
  void replace(String path, Page page) {
    replaced.put(path, page);
  }

  /** From now on {@code path} never answers. */
  void hang(String path) {
    replace(
        path,
        (exchange, fields) -> {
          try {
            closed.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /** From now on {@code path} answers with this status and body. */
  void say(String path, int status, String type, String body) {
    replace(path, (exchange, fields) -> send(exchange, status, type, body));
  }

  /** As a resource that takes tokens challenges who has no good one (RFC 6750 section 3). */
  void challenge(String path, String challenge) {
    replace(
        path,
        (exchange, fields) -> {
          exchange.getResponseHeaders().set("www-authenticate", challenge);
          send(exchange, 401, "text/plain", "");
        });
  }

  void claims(UnaryOperator<JWTClaimsSet.Builder> change) {
    claims = change;
  }

  /** From now on a refresh gives an ID token too, which differs so from the first. */
  void refreshed(UnaryOperator<JWTClaimsSet.Builder> change) {
    refreshed = change;
  }

  void tokens(UnaryOperator<Map<String, Object>> change) {
    tokens = change;
  }

  void signWith(RSAKey key) {
    signing = key;
  }

  void publish(RSAKey... keys) {
    published = List.of(keys);
  }

  void signNothing() {
    unsigned = true;
  }

  void askForConsent() {
    consent = true;
  }

  /** From now on what an authorization gives stands behind the mark of a fragment. */
  void answerInTheFragment() {
    replace(
        "/login",
        (exchange, fields) ->
            redirect(exchange, callback(Map.of("code", CODE)).replaceFirst("\\?", "#")));
  }

  void askForOneTimePassword() {
    oneTime = true;
  }

  private void dispatch(HttpExchange exchange) throws IOException {
    Map<String, String> fields = fields(exchange);
    String path = exchange.getRequestURI().getPath();
    Page page = replaced.get(path);
    if (page != null) {
      page.answer(exchange, fields);
    } else {
      usual(path, exchange, fields);
    }
    exchange.close();
  }

  private void usual(String path, HttpExchange exchange, Map<String, String> fields)
      throws IOException {
    switch (path) {
      case "/.well-known/openid-configuration" ->
          send(exchange, 200, "application/json", metadata(Map.of()));
      case "/authorize" -> {
        authorization.putAll(fields);
        page(
            exchange,
            "<form method=post action=/login>"
                + hidden()
                + input("username")
                + input("password")
                + "</form>");
      }
      case "/login" -> afterLogin(exchange, fields);
      case "/totp" -> page(exchange, "<p class=error>Wrong code</p>" + oneTimeForm());
      case "/consent" -> redirect(exchange, callback(Map.of("code", CODE)));
      case "/token" -> send(exchange, 200, "application/json", json(tokens(fields)));
      case "/jwks" -> send(exchange, 200, "application/json", keys());
      case "/userinfo" -> send(exchange, 200, "application/json", json(Map.of("sub", "anna")));
      case "/logout" -> send(exchange, 200, "text/html", "Goodbye");
      default -> send(exchange, 404, "text/plain", "nothing here");
    }
  }

  private void afterLogin(HttpExchange exchange, Map<String, String> fields) throws IOException {
    if (!"csrf-value".equals(fields.get("csrf"))) {
      send(exchange, 403, "text/html", "<h1>Forbidden</h1>");
    } else if (!"correct-horse".equals(fields.get("password"))) {
      page(
          exchange,
          "<p class=error>Invalid username or password</p><form method=post action=/login>"
              + hidden()
              + input("username")
              + input("password")
              + "</form>");
    } else if (oneTime) {
      page(exchange, oneTimeForm());
    } else if (consent) {
      page(
          exchange,
          "<form method=post action=/consent><input type=checkbox name=scope value=profile>"
              + "<button name=decision value=deny>Deny</button>"
              + "<button name=decision value=allow>Allow</button></form>");
    } else {
      redirect(exchange, callback(Map.of("code", CODE)));
    }
  }

  private static String oneTimeForm() {
    return "<form method=post action=/totp><input name=otp autocomplete=one-time-code></form>";
  }

  private static String hidden() {
    return "<input type=hidden name=csrf value=csrf-value>";
  }

  private static String input(String name) {
    return "<input name=" + name + ">";
  }

  /** The redirect URI with these and the state. */
  String callback(Map<String, String> parameters) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.putIfAbsent("state", authorization.getOrDefault("state", ""));
    return authorization.get("redirect_uri")
        + all.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }

  /** The metadata with these instead. */
  String metadata(Map<String, Object> changed) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("issuer", issuer());
    metadata.put("authorization_endpoint", issuer() + "/authorize");
    metadata.put("token_endpoint", issuer() + "/token");
    metadata.put("jwks_uri", issuer() + "/jwks");
    metadata.put("userinfo_endpoint", issuer() + "/userinfo");
    metadata.put("end_session_endpoint", issuer() + "/logout");
    metadata.putAll(changed);
    return json(metadata);
  }

  private Map<String, Object> tokens(Map<String, String> fields) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("access_token", ACCESS_TOKEN);
    answer.put("token_type", "Bearer");
    answer.put("expires_in", 300);
    answer.put("refresh_token", REFRESH_TOKEN);
    if ("authorization_code".equals(fields.get("grant_type"))) {
      answer.put("id_token", idToken(claims));
    } else if (refreshed != null) {
      answer.put("id_token", idToken(refreshed));
    }
    return tokens.apply(answer);
  }

  private String idToken(UnaryOperator<JWTClaimsSet.Builder> change) {
    Instant now = Instant.now();
    JWTClaimsSet set =
        change
            .apply(
                new JWTClaimsSet.Builder()
                    .issuer(issuer())
                    .subject("anna")
                    .audience("shop-web")
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plusSeconds(300)))
                    .claim("nonce", authorization.get("nonce")))
            .build();
    try {
      if (unsigned) {
        return new PlainJWT(set).serialize();
      }
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signing.getKeyID()).build(), set);
      token.sign(new RSASSASigner(signing));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A token with any payload. */
  static String signed(String payload) {
    try {
      JWSObject token = new JWSObject(new JWSHeader(JWSAlgorithm.RS256), new Payload(payload));
      token.sign(new RSASSASigner(FIRST_KEY));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A token that only its receiver can read. */
  static String encrypted() {
    try {
      JWEObject token =
          new JWEObject(
              new JWEHeader(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM),
              new Payload("{}"));
      token.encrypt(new RSAEncrypter(FIRST_KEY));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String keys() {
    return published.stream()
        .map(key -> key.toPublicJWK().toJSONString())
        .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
  }

  private static String json(Map<String, Object> fields) {
    return com.nimbusds.jose.util.JSONObjectUtils.toJSONString(fields);
  }

  private static void page(HttpExchange exchange, String body) throws IOException {
    send(
        exchange, 200, "text/html", "<html><title>Sign in</title><body>" + body + "</body></html>");
  }

  static void redirect(HttpExchange exchange, String location) throws IOException {
    exchange.getResponseHeaders().add("location", location);
    exchange.sendResponseHeaders(302, -1);
  }

  static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("content-type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Map<String, String> fields(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String query = exchange.getRequestURI().getRawQuery();
    Map<String, String> fields = new HashMap<>();
    for (String pair : ((query == null ? "" : query) + "&" + body).split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
