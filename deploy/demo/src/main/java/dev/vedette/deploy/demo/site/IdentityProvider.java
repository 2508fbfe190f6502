// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Signs in the shop's one customer, by the password grant or on a page of its own that leads to a
 * code (RFC 6749, 4.1), unless the login is broken.
 */
final class IdentityProvider implements Site.Handler {
  static final String USER = "maria@shop.example";

  private static final String PAGE =
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>Sign in</title>
      <link rel="icon" href="data:,">
      <body style="font-family:system-ui;max-width:20rem;margin:3rem auto">
      <h1>Sign in</h1><p role="alert">@message@</p>
      <form method="post"><p><label>Email <input name="username" type="email"></label></p>
      <p><label>Password <input name="password" type="password"></label></p>
      <p><button>Log in</button></p></form></body></html>
      """;

  private final String password;
  private final Breakages breakages;
  private final Set<String> codes = ConcurrentHashMap.newKeySet();
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
    return switch (ask.method() + " " + ask.path()) {
      case "GET /authorize" -> Answer.html(page(""));
      case "POST /authorize" -> authorize(ask);
      case "POST /token" -> token(ask.form());
      default -> Answer.text(404, "Not here: the login is at /authorize, tokens at /token");
    };
  }

  /** Says whether it gave this token. */
  boolean knows(String token) {
    return tokens.contains(token);
  }

  private Answer authorize(Ask ask) {
    if (!isCustomer(ask.form())) {
      return Answer.html(page("Wrong email or password"));
    }
    String code = UUID.randomUUID().toString();
    codes.add(code);
    Map<String, String> asked = ask.asked();
    return Answer.seeOther(
        asked.getOrDefault("redirect_uri", "/")
            + "?code="
            + code
            + "&state="
            + URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8));
  }

  private Answer token(Map<String, String> form) {
    boolean granted =
        form.getOrDefault("grant_type", "").equals("authorization_code")
            ? codes.remove(form.getOrDefault("code", ""))
            : isCustomer(form);
    if (!granted) {
      return Answer.json(400, "{\"error\":\"invalid_grant\"}");
    }
    String token = UUID.randomUUID().toString();
    tokens.add(token);
    return Answer.json(
        200, "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":300}");
  }

  private boolean isCustomer(Map<String, String> form) {
    return USER.equals(form.get("username")) && password.equals(form.get("password"));
  }

  private static String page(String message) {
    return PAGE.replace("@message@", message);
  }
}
