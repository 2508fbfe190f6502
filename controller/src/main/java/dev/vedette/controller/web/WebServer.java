// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;

/**
 * The HTTP server: each request on a virtual thread, so that an agent may wait in one for its
 * slots. Throws {@link CannotListenException} when the address is taken.
 */
public final class WebServer implements AutoCloseable {
  private static final long LARGEST_BODY = 8L << 20;
  private static final int LARGEST_HEADERS = 16 << 10;

  private final Listen listen;
  private final Javalin javalin;

  public WebServer(Listen listen, List<Routes> routes) {
    this.listen = listen;
    this.javalin = Javalin.create(config -> configure(config, routes));
  }

  /** Starts, and answers the port that it listens on. */
  public int start() {
    try {
      return javalin.start(listen.host(), listen.port()).port();
    } catch (RuntimeException e) {
      javalin.stop();
      throw new CannotListenException(listen, e);
    }
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private static void configure(JavalinConfig config, List<Routes> routes) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = LARGEST_BODY;
    config.http.prefer405over404 = true;
    config.http.defaultContentType = "text/plain; charset=utf-8";
    config.jetty.modifyHttpConfiguration(WebServer::configure);
    config.jetty.modifyServer(WebServer::configure);
    Stream.concat(
            Stream.of(new SecurityHeaders(), new SameOrigin(), new Problems()), routes.stream())
        .forEach(part -> part.addTo(config.routes));
  }

  private static void configure(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(LARGEST_HEADERS);
  }

  private static void configure(Server server) {
    server.setErrorHandler(new PlainErrors());
    // Idle connections would hold a graceful stop up; a report cut off is sent again.
    server.setStopTimeout(0);
  }
}
