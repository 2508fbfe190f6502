// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.conformance;

import static dev.vedette.checks.model.Owner.CHECK_AUTHOR;
import static dev.vedette.checks.model.Owner.OPERATOR;
import static dev.vedette.checks.model.Owner.TARGET;

import com.nimbusds.jose.jwk.RSAKey;
import dev.vedette.checks.model.Owner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The faults, by the sub-step that they show in. */
final class Faults {
  private static final String DISCOVERY = "/.well-known/openid-configuration";
  private static final RSAKey OTHER = BreakableProvider.key("first");
  private static final RSAKey NEXT = BreakableProvider.key("next");

  private final List<Fault> all = new ArrayList<>();

  private Faults() {}

  static List<Fault> all() {
    Faults faults = new Faults();
    faults.discovery();
    faults.authorize();
    faults.login();
    faults.callback();
    faults.token();
    faults.idToken();
    faults.rest();
    return faults.all;
  }

  private void add(
      String name, String part, Owner owner, String says, Consumer<BreakableProvider> inject) {
    all.add(new Fault(name, part, owner, says, inject));
  }

  private void discovery() {
    add("no metadata", "discovery", TARGET, "404", it -> it.say(DISCOVERY, 404, "text/plain", ""));
    add("metadata 500", "discovery", TARGET, "500", it -> it.say(DISCOVERY, 500, "text/plain", ""));
    add(
        "metadata are a page",
        "discovery",
        TARGET,
        "not a JSON object",
        it -> it.say(DISCOVERY, 200, "text/html", "<h1>Welcome</h1>"));
    add(
        "another issuer",
        "discovery",
        TARGET,
        "https://evil.example",
        changed("issuer", "https://evil.example"));
    add(
        "metadata without a token endpoint",
        "token",
        TARGET,
        "token_endpoint",
        changed("token_endpoint", null));
    add("slow metadata", "discovery", TARGET, "phase wait", it -> it.hang(DISCOVERY));
    add(
        "connection closed",
        "discovery",
        TARGET,
        "closed",
        it -> it.replace(DISCOVERY, (exchange, fields) -> exchange.close()));
  }

  private static Consumer<BreakableProvider> changed(String name, String value) {
    return provider -> {
      Map<String, Object> change = new HashMap<>();
      change.put(name, value);
      provider.replace(
          DISCOVERY,
          (exchange, fields) ->
              BreakableProvider.send(exchange, 200, "application/json", provider.metadata(change)));
    };
  }

  private void authorize() {
    add(
        "authorize 503",
        "authorize",
        TARGET,
        "503",
        it -> it.say("/authorize", 503, "text/html", "<h1>Busy</h1>"));
    add(
        "redirect URI not registered",
        "authorize",
        TARGET,
        "redirect_uri",
        it -> it.say("/authorize", 400, "text/html", "<h1>invalid redirect_uri</h1>"));
    add(
        "invalid_scope at authorize",
        "authorize",
        CHECK_AUTHOR,
        "invalid_scope",
        returned("/authorize", "invalid_scope"));
    add(
        "unauthorized_client at authorize",
        "authorize",
        CHECK_AUTHOR,
        "unauthorized_client",
        returned("/authorize", "unauthorized_client"));
    add(
        "temporarily_unavailable",
        "authorize",
        TARGET,
        "temporarily_unavailable",
        returned("/authorize", "temporarily_unavailable"));
    add(
        "redirect loop",
        "authorize",
        TARGET,
        "does not come to an end",
        it ->
            it.replace(
                "/authorize",
                (exchange, fields) ->
                    BreakableProvider.redirect(exchange, it.issuer() + "/authorize")));
    add(
        "redirect to another scheme",
        "authorize",
        TARGET,
        "other than http",
        it ->
            it.replace(
                "/authorize",
                (exchange, fields) -> BreakableProvider.redirect(exchange, "ftp://id.example/")));
    add("slow authorize", "authorize", TARGET, "phase wait", it -> it.hang("/authorize"));
  }

  private static Consumer<BreakableProvider> returned(String path, String error) {
    return provider ->
        provider.replace(
            path,
            (exchange, fields) -> {
              String uri = fields.getOrDefault("redirect_uri", "https://shop.example/callback");
              BreakableProvider.redirect(exchange, uri + "?error=" + error + "&state=x");
            });
  }

  private void login() {
    add(
        "login page's field renamed",
        "login",
        TARGET,
        "fields there: email",
        it ->
            it.say(
                "/authorize",
                200,
                "text/html",
                "<form method=post action=/login><input name=email></form>"));
    add(
        "login page empty",
        "login",
        TARGET,
        "the page is another",
        it -> it.say("/authorize", 200, "text/html", "<p>Soon</p>"));
    add(
        "login page is no page",
        "login",
        TARGET,
        "neither a page nor",
        it -> it.say("/authorize", 200, "application/json", "{}"));
    add(
        "wrong password",
        "login",
        TARGET,
        "Invalid username or password",
        it ->
            it.say(
                "/login",
                200,
                "text/html",
                "<p class=error>Invalid username or password</p><form method=post action=/login><input name=username><input name=password></form>"));
    add(
        "login 500",
        "login",
        TARGET,
        "500",
        it -> it.say("/login", 500, "text/html", "<h1>Oops</h1>"));
    add(
        "forgery token lost",
        "login",
        TARGET,
        "403",
        it ->
            it.say(
                "/authorize",
                200,
                "text/html",
                "<form method=post action=/login><input name=username><input name=password></form>"));
    add("consent shown", "login", CHECK_AUTHOR, "consent", BreakableProvider::askForConsent);
    add(
        "one-time password asked for",
        "login",
        CHECK_AUTHOR,
        "one-time password",
        BreakableProvider::askForOneTimePassword);
    add(
        "access_denied after login",
        "login",
        TARGET,
        "access_denied",
        returned("/login", "access_denied"));
    add("slow login", "login", TARGET, "phase wait", it -> it.hang("/login"));
  }

  private void callback() {
    add(
        "another state",
        "callback",
        TARGET,
        "state",
        it -> back(it, Map.of("code", BreakableProvider.CODE, "state", "other")));
    add("no code", "callback", TARGET, "neither a code nor an error", it -> back(it, Map.of()));
    add(
        "code in the fragment",
        "callback",
        TARGET,
        "the code came in the URL's fragment, and response_mode is query",
        BreakableProvider::answerInTheFragment);
    add(
        "another issuer comes back",
        "callback",
        TARGET,
        "https://evil.example",
        it -> back(it, Map.of("code", BreakableProvider.CODE, "iss", "https://evil.example")));
  }

  private static void back(BreakableProvider provider, Map<String, String> parameters) {
    provider.replace(
        "/login",
        (exchange, fields) -> BreakableProvider.redirect(exchange, provider.callback(parameters)));
  }

  private void token() {
    add(
        "client secret expired",
        "token",
        OPERATOR,
        "invalid_client: secret expired",
        error(401, "invalid_client", "secret expired"));
    add("code refused", "token", TARGET, "invalid_grant", error(400, "invalid_grant", "code used"));
    add(
        "invalid_scope at token",
        "token",
        CHECK_AUTHOR,
        "invalid_scope",
        error(400, "invalid_scope", "unknown scope"));
    add(
        "unauthorized_client at token",
        "token",
        CHECK_AUTHOR,
        "unauthorized_client",
        error(400, "unauthorized_client", "no"));
    add(
        "unsupported_grant_type",
        "token",
        CHECK_AUTHOR,
        "unsupported_grant_type",
        error(400, "unsupported_grant_type", "no"));
    add(
        "invalid_client with 503",
        "token",
        TARGET,
        "invalid_client",
        error(503, "invalid_client", "database down"));
    add("token 500", "token", TARGET, "500", it -> it.say("/token", 500, "text/plain", "oops"));
    add(
        "token 429",
        "token",
        TARGET,
        "429",
        it -> it.say("/token", 429, "text/plain", "slow down"));
    add("slow token endpoint", "token", TARGET, "phase wait", it -> it.hang("/token"));
    add(
        "token answer is a page",
        "token",
        TARGET,
        "not a JSON object",
        it -> it.say("/token", 200, "text/html", "<h1>hi</h1>"));
    add(
        "token answer cut off",
        "token",
        TARGET,
        "not a JSON object",
        it -> it.say("/token", 200, "application/json", "{\"access_tok"));
    add("no access token", "token", TARGET, "no access_token", without("access_token"));
    add(
        "code refused with 200",
        "token",
        TARGET,
        "invalid_grant: code used",
        error(200, "invalid_grant", "code used"));
    add(
        "client secret expired, said with 200",
        "token",
        OPERATOR,
        "invalid_client: secret expired",
        error(200, "invalid_client", "secret expired"));
    add("no ID token", "token", TARGET, "no id_token", without("id_token"));
    add(
        "another type of token",
        "token",
        TARGET,
        "token_type",
        it -> it.tokens(tokens -> with(tokens, "token_type", "mac")));
  }

  private static Consumer<BreakableProvider> error(int status, String code, String description) {
    return it ->
        it.say(
            "/token",
            status,
            "application/json",
            "{\"error\":\"%s\",\"error_description\":\"%s\"}".formatted(code, description));
  }

  private static Consumer<BreakableProvider> without(String name) {
    return it ->
        it.tokens(
            tokens -> {
              Map<String, Object> fewer = new HashMap<>(tokens);
              fewer.remove(name);
              return fewer;
            });
  }

  private static Map<String, Object> with(Map<String, Object> tokens, String name, Object value) {
    Map<String, Object> other = new HashMap<>(tokens);
    other.put(name, value);
    return other;
  }

  private void idToken() {
    add(
        "clock ahead",
        "token",
        TARGET,
        "in the future",
        it -> it.claims(claims -> claims.issueTime(Date.from(Instant.now().plusSeconds(600)))));
    add(
        "ID token expired",
        "token",
        TARGET,
        "expired",
        it ->
            it.claims(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600)))));
    add(
        "wrong audience",
        "token",
        TARGET,
        "aud is other",
        it -> it.claims(claims -> claims.audience("other")));
    add(
        "wrong issuer",
        "token",
        TARGET,
        "iss is https://evil.example",
        it -> it.claims(claims -> claims.issuer("https://evil.example")));
    add("no sub", "token", TARGET, "no sub", it -> it.claims(claims -> claims.subject(null)));
    add("empty sub", "token", TARGET, "no sub", it -> it.claims(claims -> claims.subject("")));
    add(
        "wrong nonce",
        "token",
        TARGET,
        "nonce",
        it -> it.claims(claims -> claims.claim("nonce", "other")));
    add(
        "wrong azp",
        "token",
        TARGET,
        "azp",
        it -> it.claims(claims -> claims.claim("azp", "other")));
    add("not signed", "token", TARGET, "not signed", BreakableProvider::signNothing);
    add("another key of the same name", "token", TARGET, "signature", it -> it.signWith(OTHER));
    add(
        "at_hash of another token",
        "token",
        TARGET,
        "at_hash",
        it -> it.claims(claims -> claims.claim("at_hash", "x")));
    add("rotated key not published", "jwks", TARGET, "no key next", it -> it.signWith(NEXT));
    add("keys 500", "jwks", TARGET, "500", it -> it.say("/jwks", 500, "text/plain", ""));
    add("no keys", "jwks", TARGET, "there are no keys", BreakableProvider::publish);
    add(
        "keys are no keys",
        "jwks",
        TARGET,
        "not a set of keys",
        it -> it.say("/jwks", 200, "application/json", "[]"));
  }

  private void rest() {
    add(
        "userinfo 401",
        "userinfo",
        TARGET,
        "401",
        it -> it.say("/userinfo", 401, "text/plain", ""));
    add(
        "userinfo takes the token for a bad one",
        "userinfo",
        TARGET,
        "invalid_token: it was revoked",
        it ->
            it.challenge(
                "/userinfo",
                "Bearer realm=\"shop\", error=\"invalid_token\", error_description=\"it was revoked\""));
    add(
        "userinfo of somebody else",
        "userinfo",
        TARGET,
        "sub is bert",
        it -> it.say("/userinfo", 200, "application/json", "{\"sub\":\"bert\"}"));
    add("refresh refused", "refresh", TARGET, "invalid_grant", it -> refusedAfterFirst(it));
    add("no refresh token", "refresh", TARGET, "no refresh_token", without("refresh_token"));
    add(
        "ID token of somebody else after the refresh",
        "refresh",
        TARGET,
        "its sub is bert, not",
        it -> it.refreshed(claims -> claims.subject("bert")));
    add(
        "ID token of another issuer after the refresh",
        "refresh",
        TARGET,
        "iss is https://evil.example",
        it -> it.refreshed(claims -> claims.issuer("https://evil.example")));
    add(
        "ID token expired after the refresh",
        "refresh",
        TARGET,
        "expired",
        it ->
            it.refreshed(
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600)))));
    add(
        "another nonce after the refresh",
        "refresh",
        TARGET,
        "nonce",
        it -> it.refreshed(claims -> claims.claim("nonce", "other")));
    add(
        "logout only asked for",
        "logout",
        TARGET,
        "asks whether to log out",
        it -> it.say("/logout", 200, "text/html", "<p>Log out?</p>"));
    add("logout 500", "logout", TARGET, "500", it -> it.say("/logout", 500, "text/plain", ""));
  }

  /** The code is good, the refresh token is not. */
  private static void refusedAfterFirst(BreakableProvider provider) {
    provider.tokens(
        tokens -> {
          error(400, "invalid_grant", "refresh token revoked").accept(provider);
          return tokens;
        });
  }
}
