// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.controller.incidents.Incident;
import dev.vedette.controller.incidents.IncidentHistory;
import dev.vedette.controller.incidents.IncidentNote;
import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.ledger.Transactions;
import dev.vedette.controller.paging.PagingStore;
import dev.vedette.controller.web.Routes;
import dev.vedette.controller.web.api.IncidentBody.EpisodeBody;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** {@code /api/v1/incidents} and {@code /api/v1/pages}. */
public final class IncidentsApi implements Routes {
  private final Transactions transactions;
  private final PagingStore store;

  public IncidentsApi(Transactions transactions, PagingStore store) {
    this.transactions = transactions;
    this.store = store;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/incidents", Query.taking(this::list, "state", "limit"));
    routes.get("/api/v1/incidents/{number}", Query.taking(this::one));
    routes.get("/api/v1/pages", Query.taking(this::pages, "limit"));
  }

  private void list(Context ctx) {
    String state = ctx.queryParam("state");
    int limit = Query.limit(ctx);
    List<Incident> found =
        switch (state == null ? "open" : state) {
          case "open" -> transactions.read(store.incidents()::allOpen);
          case "all" -> transactions.read(tx -> store.incidents().latest(tx, limit));
          default -> throw Query.wrong("state", "'open' or 'all'");
        };
    Query.answer(ctx, new IncidentList(found.stream().limit(limit).map(IncidentBody::of).toList()));
  }

  private void one(Context ctx) {
    long number = Query.number(ctx, "number");
    Optional<Story> story = transactions.read(tx -> story(tx, number));
    Query.answer(
        ctx,
        story.orElseThrow(() -> Query.absent("incident", number, "/api/v1/incidents?state=all")));
  }

  private Optional<Story> story(Transaction transaction, long number) {
    return store
        .incidents()
        .history(transaction, number)
        .map(
            history ->
                Story.of(
                    history,
                    store.pages().ofIncident(transaction, number).stream()
                        .map(PageBody::of)
                        .toList()));
  }

  private void pages(Context ctx) {
    int limit = Query.limit(ctx);
    Query.answer(
        ctx,
        new PageList(
            transactions.read(tx -> store.pages().latest(tx, limit)).stream()
                .map(PageBody::of)
                .toList()));
  }

  record IncidentList(List<IncidentBody> incidents) {}

  record PageList(List<PageBody> pages) {}

  /** An incident with all that is known of it. */
  record Story(
      IncidentBody incident,
      List<EpisodeBody> episodes,
      List<IncidentNote> notes,
      List<PageBody> pages) {
    static Story of(IncidentHistory history, List<PageBody> pages) {
      return new Story(
          IncidentBody.of(history.incident()),
          history.episodes().stream().map(EpisodeBody::of).toList(),
          history.notes(),
          pages);
    }
  }
}
