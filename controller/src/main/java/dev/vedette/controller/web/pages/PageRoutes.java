// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.pages;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.controller.web.Routes;
import dev.vedette.controller.web.console.Templates;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/** {@code /checks/CHECK}, {@code /runs/RUN} and {@code /incidents/NUMBER}. */
public final class PageRoutes implements Routes {
  private static final int MOST_LOADS = 250;

  private final Templates templates = new Templates();
  private final CheckPages checks;
  private final RunPages runs;
  private final IncidentPages incidents;

  public PageRoutes(CheckPages checks, RunPages runs, IncidentPages incidents) {
    this.checks = checks;
    this.runs = runs;
    this.incidents = incidents;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/checks/{check}", this::check);
    routes.get("/runs/{run}", this::run);
    routes.get("/incidents/{number}", this::incident);
  }

  private void check(Context ctx) {
    String text = ctx.pathParam("check");
    Optional<CheckId> id =
        CheckId.isValid(text) ? Optional.of(new CheckId(text)) : Optional.empty();
    id.flatMap(checks::find)
        .ifPresentOrElse(
            page -> show(ctx, "check.jte", page),
            () ->
                id.flatMap(checks::renamed)
                    .ifPresentOrElse(
                        now -> ctx.redirect("/checks/" + now),
                        () -> absent(ctx, Absent.check(text))));
  }

  private void run(Context ctx) {
    String text = ctx.pathParam("run");
    run(text)
        .flatMap(id -> runs.find(id, MOST_LOADS))
        .ifPresentOrElse(page -> show(ctx, "run.jte", page), () -> absent(ctx, Absent.run(text)));
  }

  private void incident(Context ctx) {
    String text = ctx.pathParam("number");
    number(text)
        .flatMap(incidents::find)
        .ifPresentOrElse(
            page -> show(ctx, "incident.jte", page), () -> absent(ctx, Absent.incident(text)));
  }

  private void show(Context ctx, String template, Object page) {
    ctx.html(templates.render(template, page));
  }

  private void absent(Context ctx, Absent page) {
    ctx.status(404);
    show(ctx, "absent.jte", page);
  }

  private static Optional<RunId> run(String text) {
    try {
      return Optional.of(RunId.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
