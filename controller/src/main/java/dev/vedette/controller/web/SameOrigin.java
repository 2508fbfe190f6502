// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what another site's page sends on behalf of whoever is looking at it: people have no
 * login yet, so the browser's own word on the origin is all there is. Programs send no origin and
 * pass.
 */
final class SameOrigin implements Routes {
  @Override
  public void addTo(RoutesConfig routes) {
    routes.before(SameOrigin::check);
  }

  private static void check(Context ctx) {
    String origin = ctx.header("Origin");
    if (origin != null && !sameHost(origin, ctx.header("Host"))) {
      throw new ProblemException(
          Problem.yours(
              403,
              "A page of another origin may not ask this controller.",
              "Open the console at the controller's own address."));
    }
  }

  private static boolean sameHost(String origin, @Nullable String host) {
    try {
      return host != null && host.equals(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
