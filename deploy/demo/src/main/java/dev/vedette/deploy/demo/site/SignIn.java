// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shop's side of the login: away to the identity provider, and back with a code. */
final class SignIn implements AutoCloseable {
  static final String SESSION = "session";

  private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final URI provider;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Set<String> states = ConcurrentHashMap.newKeySet();

  SignIn(URI provider) {
    this.provider = provider;
  }

  /** To the provider's login page. */
  Answer begin(Ask ask) {
    String state = UUID.randomUUID().toString();
    states.add(state);
    return Answer.seeOther(
        "%s/authorize?response_type=code&client_id=shop&redirect_uri=http://%s/callback&state=%s"
            .formatted(provider, ask.header("host"), state));
  }

  /** Back from it: with the code the shop gets a token, which is the session. */
  Answer end(Ask ask) {
    if (!states.remove(ask.asked().getOrDefault("state", ""))) {
      return Answer.text(400, "This login did not begin here");
    }
    Matcher token = TOKEN.matcher(exchange(ask.asked().getOrDefault("code", "")));
    return token.find()
        ? Answer.seeOther("/account").withCookie(SESSION, token.group(1))
        : Answer.text(502, "The login does not work at the moment");
  }

  /** What the provider says to a code; empty when nothing comes. */
  private String exchange(String code) {
    // Not every machine's resolver knows the names below localhost.
    URI token = URI.create("http://127.0.0.1:" + provider.getPort() + "/token");
    HttpRequest request =
        HttpRequest.newBuilder(token)
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofString("grant_type=authorization_code&code=" + code))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
