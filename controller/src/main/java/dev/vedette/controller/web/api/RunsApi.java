// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.checks.model.report.RunId;
import dev.vedette.controller.intake.DetailRepository;
import dev.vedette.controller.intake.EvidenceRepository;
import dev.vedette.controller.intake.RunQueries;
import dev.vedette.controller.intake.RunRepository;
import dev.vedette.controller.intake.StoredRun;
import dev.vedette.controller.ledger.Transactions;
import dev.vedette.controller.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/runs}: latest due first; one with steps, hops and what a browser did. */
public final class RunsApi implements Routes {
  private final Transactions transactions;
  private final RunQueries queries;
  private final RunRepository runs;
  private final DetailRepository details;
  private final EvidenceRepository evidence;

  public RunsApi(
      Transactions transactions,
      RunQueries queries,
      RunRepository runs,
      DetailRepository details,
      EvidenceRepository evidence) {
    this.transactions = transactions;
    this.queries = queries;
    this.runs = runs;
    this.details = details;
    this.evidence = evidence;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        "/api/v1/runs", Query.taking(this::list, "check", "location", "since", "cursor", "limit"));
    routes.get("/api/v1/runs/{run}", Query.taking(this::one));
  }

  private void list(Context ctx) {
    String cursor = ctx.queryParam("cursor");
    RunQueries.Wanted wanted =
        new RunQueries.Wanted(
            Query.check(ctx),
            Query.location(ctx),
            Query.instant(ctx, "since"),
            cursor == null ? null : Query.run("cursor", cursor));
    int limit = Query.limit(ctx);
    List<StoredRun> found = transactions.read(tx -> queries.find(tx, wanted, limit));
    String next = found.size() < limit ? null : found.getLast().report().id().toString();
    Query.answer(ctx, new RunList(found.stream().map(RunBody::of).toList(), next));
  }

  private void one(Context ctx) {
    RunId id = Query.run(ctx.pathParam("run"));
    StoredRun stored =
        transactions
            .read(tx -> runs.find(tx, id))
            .orElseThrow(() -> Query.absent("run", id, "/api/v1/runs"));
    DetailBody detail =
        details.find(id).map(report -> DetailBody.of(report, evidence.names(id))).orElse(null);
    Query.answer(ctx, new WholeRun(RunBody.of(stored), detail));
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
