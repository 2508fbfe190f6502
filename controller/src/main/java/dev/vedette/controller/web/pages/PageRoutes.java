// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.pages;

import dev.vedette.checks.model.report.RunId;
import dev.vedette.controller.web.Problem;
import dev.vedette.controller.web.ProblemException;
import dev.vedette.controller.web.Routes;
import dev.vedette.controller.web.console.Templates;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/** {@code /runs/RUN} and {@code /incidents/NUMBER}. */
public final class PageRoutes implements Routes {
  private static final int MOST_LOADS = 250;

  private final Templates templates = new Templates();
  private final RunPages runs;
  private final IncidentPages incidents;

  public PageRoutes(RunPages runs, IncidentPages incidents) {
    this.runs = runs;
    this.incidents = incidents;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/runs/{run}", this::run);
    routes.get("/incidents/{number}", this::incident);
  }

  private void run(Context ctx) {
    RunPage page =
        run(ctx.pathParam("run"))
            .flatMap(id -> runs.find(id, MOST_LOADS))
            .orElseThrow(() -> absent("run", ctx.pathParam("run")));
    ctx.html(templates.render("run.jte", page));
  }

  private void incident(Context ctx) {
    IncidentPage page =
        number(ctx.pathParam("number"))
            .flatMap(incidents::find)
            .orElseThrow(() -> absent("incident", ctx.pathParam("number")));
    ctx.html(templates.render("incident.jte", page));
  }

  private static ProblemException absent(String what, String id) {
    return new ProblemException(
        Problem.yours(404, "There is no " + what + " " + id + ".", "The console is at /."));
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
