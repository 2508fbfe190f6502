// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.site;

import java.net.URI;
import java.time.Duration;

/** The origin: a home page, an account page for who is signed in, and a catalogue as JSON. */
final class Shop implements Site.Handler {
  private static final Duration SLOWNESS = Duration.ofMillis(1200);
  private static final String BEARER = "Bearer ";
  private static final String CATALOGUE =
      """
      {"products":[
        {"sku":"LAMP-1","name":"Storm lamp","price":39.5,"stock":12},
        {"sku":"HORN-2","name":"Signal horn","price":24.0,"stock":40},
        {"sku":"CLOAK-3","name":"Watch cloak","price":89.9,"stock":7}]}
      """;

  private static final String ACCOUNT =
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>Your account</title>
      <link rel="icon" href="data:,">
      <body style="font-family:system-ui;max-width:40rem;margin:3rem auto">
      <h1>Your account</h1><p>Signed in as @user@</p>
      <form method="post" action="/logout"><button>Sign out</button></form></body></html>
      """;

  private static final String GOODBYE =
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>Goodbye</title>
      <link rel="icon" href="data:,">
      <body style="font-family:system-ui;max-width:40rem;margin:3rem auto">
      <h1>Goodbye</h1><p><a href="/">Back to the shop</a></p></body></html>
      """;

  private final IdentityProvider identityProvider;
  private final SignIn signIn;
  private final URI scripts;
  private final Breakages breakages;

  Shop(IdentityProvider identityProvider, SignIn signIn, URI scripts, Breakages breakages) {
    this.identityProvider = identityProvider;
    this.signIn = signIn;
    this.scripts = scripts;
    this.breakages = breakages;
  }

  @Override
  public Answer answer(Ask ask) {
    Answer answer =
        switch (ask.path()) {
          case "/" -> Answer.html(home());
          case "/login" -> signIn.begin(ask);
          case "/callback" -> signIn.end(ask);
          case "/logout" -> Answer.html(GOODBYE).withCookie(SignIn.SESSION, "");
          case "/account" -> account(ask);
          case "/api/products" -> Answer.json(200, CATALOGUE);
          default -> Answer.text(404, "Not here");
        };
    return breakages.isBroken(new Breakage.Slow()) ? answer.after(SLOWNESS) : answer;
  }

  private String home() {
    return """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>The Outpost</title>
        <link rel="icon" href="data:,">
        <script src="%s/widget.js"></script>
        <body style="font-family:system-ui;max-width:40rem;margin:3rem auto">
        <h1>Welcome to The Outpost</h1><p>Lamps, horns and cloaks for long watches.</p>
        <p><a href="/login">Sign in</a></p></body></html>
        """
        .formatted(scripts);
  }

  private Answer account(Ask ask) {
    String authorization = ask.header("authorization");
    String token =
        authorization.startsWith(BEARER)
            ? authorization.substring(BEARER.length())
            : ask.cookie(SignIn.SESSION);
    return identityProvider.knows(token)
        ? Answer.html(ACCOUNT.replace("@user@", IdentityProvider.USER))
        : Answer.text(401, "Sign in first");
  }
}
