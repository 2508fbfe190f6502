// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.health;

import dev.vedette.controller.web.Json;
import dev.vedette.controller.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code /healthz}: the process lives and its loops move; a failure calls for a restart. {@code
 * /readyz}: it also does its work; a failure names what keeps it from that. 200 or 503, with
 * reasons.
 */
public final class HealthRoutes implements Routes {
  private final Supplier<List<HealthCheck>> alive;
  private final Supplier<List<HealthCheck>> ready;
  private final InstantSource clock;

  public HealthRoutes(
      Supplier<List<HealthCheck>> alive, Supplier<List<HealthCheck>> ready, InstantSource clock) {
    this.alive = alive;
    this.ready = ready;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/healthz", ctx -> answer(ctx, alive.get()));
    routes.get("/readyz", ctx -> answer(ctx, ready.get()));
  }

  private void answer(Context ctx, List<HealthCheck> checks) {
    Instant now = clock.instant();
    List<Line> lines =
        checks.stream()
            .map(check -> Line.of(check.name(), check.problem(now).orElse(null)))
            .toList();
    boolean well = lines.stream().allMatch(Line::ok);
    ctx.status(well ? 200 : 503)
        .contentType("application/json")
        .result(Json.of(new Health(well ? "ok" : "failing", lines)));
  }

  record Health(String status, List<Line> checks) {}

  record Line(String name, boolean ok, @Nullable String reason) {
    static Line of(String name, @Nullable String problem) {
      return new Line(name, problem == null, problem);
    }
  }
}
