// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns whatever a handler throws into {@code {"error": {kind, message, mend}}}. A stack trace goes
 * to the log, under an id that the caller is told; never to the caller.
 */
final class Problems implements Routes {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final int ID_BYTES = 6;

  private final SecureRandom random = new SecureRandom();

  @Override
  public void addTo(RoutesConfig routes) {
    routes.exception(ProblemException.class, (e, ctx) -> answer(ctx, e.problem()));
    routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, ofServer(e, ctx)));
    routes.exception(Exception.class, this::bug);
  }

  private void bug(Exception e, Context ctx) {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    LOG.atError()
        .addKeyValue("id", id)
        .addKeyValue("method", ctx.method())
        .addKeyValue("path", ctx.path())
        .setCause(e)
        .log("bug in a request");
    answer(ctx, Problem.ours(id));
  }

  private static Problem ofServer(HttpResponseException e, Context ctx) {
    return switch (e.getStatus()) {
      case 404 ->
          Problem.yours(
              404,
              "There is nothing at " + ctx.path() + ".",
              "The console is at /, the API at /api/v1; docs/api.md lists what it answers.");
      case 405 ->
          Problem.yours(
              405,
              ctx.method() + " is not offered at " + ctx.path() + ".",
              "docs/api.md lists the methods of each address.");
      case 413 ->
          Problem.yours(
              413, "The request is too large.", "Send less at once, in several requests.");
      default ->
          Problem.yours(
              Math.clamp(e.getStatus(), 400, 599),
              "The request cannot be read: " + e.getMessage() + ".",
              "Mend the request and send it again.");
    };
  }

  private static void answer(Context ctx, Problem problem) {
    ctx.status(problem.status())
        .contentType("application/json")
        .result(Json.of(ProblemBody.of(problem)));
  }
}
