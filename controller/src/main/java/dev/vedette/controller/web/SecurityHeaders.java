// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/**
 * The headers of every answer: nothing but our own scripts and styles runs, nobody frames us,
 * nothing is guessed or cached unless the handler says so.
 */
final class SecurityHeaders implements Routes {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

  @Override
  public void addTo(RoutesConfig routes) {
    routes.before(SecurityHeaders::set);
  }

  private static void set(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Cache-Control", "no-store");
  }
}
