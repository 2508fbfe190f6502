// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.SlotQueries;
import dev.vedette.controller.ledger.Transactions;
import dev.vedette.controller.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/slots}: rows of the ledger, latest due first. */
public final class SlotsApi implements Routes {
  private static final Set<String> STATES = Set.of("open", "done", "missed", "skipped");

  private final Transactions transactions;
  private final SlotQueries slots;

  public SlotsApi(Transactions transactions, SlotQueries slots) {
    this.transactions = transactions;
    this.slots = slots;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        "/api/v1/slots",
        Query.taking(this::list, "check", "location", "state", "since", "before", "limit"));
  }

  private void list(Context ctx) {
    SlotQueries.Wanted wanted =
        new SlotQueries.Wanted(
            Query.check(ctx),
            Query.location(ctx),
            state(ctx),
            Query.instant(ctx, "since"),
            Query.instant(ctx, "before"));
    int limit = Query.limit(ctx);
    List<LedgerSlot> found = transactions.read(tx -> slots.find(tx, wanted, limit));
    Query.answer(ctx, new SlotList(found.stream().map(SlotBody::of).toList()));
  }

  private static @Nullable String state(Context ctx) {
    String state = ctx.queryParam("state");
    if (state != null && !STATES.contains(state)) {
      throw Query.wrong("state", "one of open, done, missed, skipped");
    }
    return state;
  }

  record SlotList(List<SlotBody> slots) {}
}
