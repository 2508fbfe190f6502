// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.controller.intake.HistoryExport;
import dev.vedette.controller.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * {@code /api/v1/history}: all that the rules heard, as a file for {@code vedette backtest}. Its
 * length is not known when it begins.
 */
public final class HistoryApi implements Routes {
  private static final Duration USUAL = Duration.ofDays(30);

  private final HistoryExport export;
  private final InstantSource clock;

  public HistoryApi(HistoryExport export, InstantSource clock) {
    this.export = export;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/history", Query.taking(this::history, "since"));
  }

  private void history(Context ctx) {
    Instant asked = Query.instant(ctx, "since");
    Instant since = asked == null ? clock.instant().minus(USUAL) : asked;
    ctx.contentType("application/octet-stream")
        .header("Content-Disposition", "attachment; filename=\"vedette.history\"");
    export.write(ctx.outputStream(), since);
  }
}
