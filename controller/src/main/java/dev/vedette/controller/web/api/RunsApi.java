// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.checks.model.report.RunId;
import dev.vedette.controller.intake.DetailRepository;
import dev.vedette.controller.intake.RunQueries;
import dev.vedette.controller.intake.RunRepository;
import dev.vedette.controller.intake.StoredRun;
import dev.vedette.controller.ledger.Transactions;
import dev.vedette.controller.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/runs}: latest due first; one with steps and hops. */
public final class RunsApi implements Routes {
  private final Transactions transactions;
  private final RunQueries queries;
  private final RunRepository runs;
  private final DetailRepository details;

  public RunsApi(
      Transactions transactions, RunQueries queries, RunRepository runs, DetailRepository details) {
    this.transactions = transactions;
    this.queries = queries;
    this.runs = runs;
    this.details = details;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/runs", this::list);
    routes.get("/api/v1/runs/{run}", this::one);
  }

  private void list(Context ctx) {
    String cursor = ctx.queryParam("cursor");
    RunQueries.Wanted wanted =
        new RunQueries.Wanted(
            Query.check(ctx),
            Query.location(ctx),
            Query.instant(ctx, "since"),
            cursor == null ? null : id("cursor", cursor));
    int limit = Query.limit(ctx);
    List<StoredRun> found = transactions.read(tx -> queries.find(tx, wanted, limit));
    String next = found.size() < limit ? null : found.getLast().report().id().toString();
    Query.answer(ctx, new RunList(found.stream().map(RunBody::of).toList(), next));
  }

  private void one(Context ctx) {
    RunId id = id("run", ctx.pathParam("run"));
    StoredRun stored =
        transactions.read(tx -> runs.find(tx, id)).orElseThrow(() -> Query.absent("run", id));
    Query.answer(
        ctx, new WholeRun(RunBody.of(stored), details.find(id).map(DetailBody::of).orElse(null)));
  }

  private static RunId id(String name, String text) {
    try {
      return RunId.parse(text);
    } catch (IllegalArgumentException e) {
      throw Query.wrong(name, "a run's id");
    }
  }

  /**
   * A part of the list.
   *
   * @param next the cursor of the next part; left out when there is none
   */
  record RunList(List<RunBody> runs, @Nullable String next) {}

  /**
   * One run.
   *
   * @param detail left out when it was lost with the machine's power, or has expired
   */
  record WholeRun(RunBody run, @Nullable DetailBody detail) {}
}
