// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.checks.model.Words;
import dev.vedette.controller.ledger.Transactions;
import dev.vedette.controller.rollup.Rollup;
import dev.vedette.controller.rollup.RollupRepository;
import dev.vedette.controller.rollup.Unit;
import dev.vedette.controller.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** {@code /api/v1/rollups}: hours or days summed up, latest first. */
public final class RollupsApi implements Routes {
  private final Transactions transactions;
  private final RollupRepository rollups;

  public RollupsApi(Transactions transactions, RollupRepository rollups) {
    this.transactions = transactions;
    this.rollups = rollups;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        "/api/v1/rollups",
        Query.taking(this::list, "check", "location", "unit", "since", "before", "limit"));
  }

  private void list(Context ctx) {
    RollupRepository.Wanted wanted =
        new RollupRepository.Wanted(
            unit(ctx),
            Query.check(ctx),
            Query.location(ctx),
            Query.instant(ctx, "since"),
            Query.instant(ctx, "before"));
    int limit = Query.limit(ctx);
    List<Rollup> found = transactions.read(tx -> rollups.find(tx, wanted, limit));
    Query.answer(ctx, new RollupList(found.stream().map(RollupBody::of).toList()));
  }

  private static Unit unit(Context ctx) {
    String unit = ctx.queryParam("unit");
    return unit == null
        ? Unit.HOUR
        : Words.parse(Unit.class, unit).orElseThrow(() -> Query.wrong("unit", "hour or day"));
  }

  record RollupList(List<RollupBody> rollups) {}
}
