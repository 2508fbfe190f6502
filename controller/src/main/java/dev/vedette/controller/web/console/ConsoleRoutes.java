// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.console;

import dev.vedette.controller.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The console's addresses: the page, what it is made of, and its live stream. */
public final class ConsoleRoutes implements Routes {
  private final LiveFeed feed;

  public ConsoleRoutes(LiveFeed feed) {
    this.feed = feed;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    LiveStream stream = new LiveStream(feed);
    routes.get("/", ctx -> ctx.html(feed.page()));
    routes.get("/live", stream::serve);
    asset(routes, "console.css", "text/css; charset=utf-8");
    asset(routes, "pages.css", "text/css; charset=utf-8");
    asset(routes, "console.js", "text/javascript; charset=utf-8");
    asset(routes, "icon.svg", "image/svg+xml");
  }

  private static void asset(RoutesConfig routes, String name, String type) {
    byte[] bytes = resource(name);
    routes.get("/assets/" + name, ctx -> send(ctx, bytes, type));
  }

  private static void send(Context ctx, byte[] bytes, String type) {
    ctx.header("Cache-Control", "no-cache").contentType(type).result(bytes);
  }

  private static byte[] resource(String name) {
    try (InputStream in = ConsoleRoutes.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the jar lacks " + name, e);
    }
  }
}
