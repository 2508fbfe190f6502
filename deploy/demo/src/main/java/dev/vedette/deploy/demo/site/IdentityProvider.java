// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.site;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Gives access tokens to the shop's one customer, unless the login is broken. */
final class IdentityProvider implements Site.Handler {
  static final String USER = "maria@shop.example";

  private final String password;
  private final Breakages breakages;
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();

  IdentityProvider(String password, Breakages breakages) {
    this.password = password;
    this.breakages = breakages;
  }

  @Override
  public Answer answer(Ask ask) {
    if (breakages.isBroken(new Breakage.Login())) {
      return Answer.text(503, "Service unavailable");
    }
    return ask.method().equals("POST") && ask.path().equals("/token")
        ? token(ask.form())
        : Answer.text(404, "The token endpoint is POST /token");
  }

  /** Says whether it gave this token. */
  boolean knows(String token) {
    return tokens.contains(token);
  }

  private Answer token(Map<String, String> form) {
    if (!USER.equals(form.get("username")) || !password.equals(form.get("password"))) {
      return Answer.json(400, "{\"error\":\"invalid_grant\"}");
    }
    String token = UUID.randomUUID().toString();
    tokens.add(token);
    return Answer.json(
        200, "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":300}");
  }
}
