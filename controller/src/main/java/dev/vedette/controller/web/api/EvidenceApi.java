// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.checks.model.report.Evidence;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.controller.intake.DetailRepository;
import dev.vedette.controller.intake.EvidenceRepository;
import dev.vedette.controller.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/**
 * {@code /api/v1/runs/RUN/evidence/NAME}: the content of a piece, made by a target that nobody
 * trusts. It is served so that a browser shows it and never runs it.
 */
public final class EvidenceApi implements Routes {
  private static final String INERT = "sandbox; default-src 'none'";

  private final DetailRepository details;
  private final EvidenceRepository evidence;

  public EvidenceApi(DetailRepository details, EvidenceRepository evidence) {
    this.details = details;
    this.evidence = evidence;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/runs/{run}/evidence/{name}", Query.taking(this::one));
  }

  private void one(Context ctx) {
    RunId run = Query.run(ctx.pathParam("run"));
    String name = ctx.pathParam("name");
    Evidence named =
        details
            .find(run)
            .flatMap(
                report ->
                    Evidence.of(report.detail()).stream()
                        .filter(piece -> piece.name().equals(name) && Evidence.isName(name))
                        .findFirst())
            .orElseThrow(() -> Query.absent("evidence", name, "/api/v1/runs/" + run));
    byte[] content =
        evidence
            .find(run, name)
            .orElseThrow(() -> Query.absent("content of evidence", name, "/api/v1/runs/" + run));
    ctx.header("Content-Security-Policy", INERT)
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Disposition", disposition(named) + "; filename=\"" + name + "\"")
        .contentType(mediaType(named.kind()))
        .result(content);
  }

  /** What a browser shows as it is may be looked at in place. */
  private static String disposition(Evidence named) {
    return switch (named.kind()) {
      case SCREENSHOT, TEXT, CONSOLE -> "inline";
      case WATERFALL, UNKNOWN -> "attachment";
    };
  }

  private static String mediaType(Evidence.Kind kind) {
    return switch (kind) {
      case SCREENSHOT -> "image/png";
      case TEXT, CONSOLE -> "text/plain; charset=utf-8";
      case WATERFALL -> "application/json";
      case UNKNOWN -> "application/octet-stream";
    };
  }
}
